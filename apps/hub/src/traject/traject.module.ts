import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { ResultaatHandler } from './resultaat.handler.js';

@Module({ imports: [OverdrachtModule], providers: [ResultaatHandler] })
export class TrajectModule {}
