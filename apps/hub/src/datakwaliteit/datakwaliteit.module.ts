import { Module } from '@nestjs/common';
import { DatakwaliteitController } from './datakwaliteit.controller.js';
import { Maandronde } from './maandronde.js';
import { Verslagen } from './verslagen.js';

@Module({ controllers: [DatakwaliteitController], providers: [Maandronde, Verslagen] })
export class DatakwaliteitModule {}
