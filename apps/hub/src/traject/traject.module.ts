import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { ResultaatController } from './resultaat.controller.js';
import { ResultaatHandler } from './resultaat.handler.js';

@Module({ imports: [OverdrachtModule], controllers: [ResultaatController], providers: [ResultaatHandler] })
export class TrajectModule {}
