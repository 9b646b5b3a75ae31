import { Module } from '@nestjs/common';
import { KetenController } from './keten.controller.js';
import { Nachtronde } from './nachtronde.js';
import { Opbouw } from './opbouw.js';
import { Ketenverslag } from './verslag.js';

@Module({ controllers: [KetenController], providers: [Nachtronde, Opbouw, Ketenverslag] })
export class KetenModule {}
