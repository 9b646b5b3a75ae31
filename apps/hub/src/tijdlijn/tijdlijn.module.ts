import { Module } from '@nestjs/common';
import { TijdlijnController } from './tijdlijn.controller.js';
import { Tijdlijn } from './tijdlijn.js';

@Module({ controllers: [TijdlijnController], providers: [Tijdlijn] })
export class TijdlijnModule {}
