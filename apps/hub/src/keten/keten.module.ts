import { Module } from '@nestjs/common';
import { KetenController } from './keten.controller.js';
import { Opbouw } from './opbouw.js';
import { Ketenverslag } from './verslag.js';

@Module({ controllers: [KetenController], providers: [Opbouw, Ketenverslag] })
export class KetenModule {}
