import { Module } from '@nestjs/common';
import { DatakwaliteitController } from './datakwaliteit.controller.js';
import { Maandronde } from './maandronde.js';
import { Nachtronde } from './nachtronde.js';
import { Datakwaliteitsstand } from './stand.js';
import { Verslagen } from './verslagen.js';

@Module({ controllers: [DatakwaliteitController], providers: [Datakwaliteitsstand, Maandronde, Nachtronde, Verslagen] })
export class DatakwaliteitModule {}
