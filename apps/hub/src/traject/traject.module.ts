import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { AdviesHandler } from './advies.handler.js';
import { ResultaatController } from './resultaat.controller.js';
import { ResultaatHandler } from './resultaat.handler.js';
import { TrajectplanHandler } from './trajectplan.handler.js';

@Module({
  imports: [OverdrachtModule],
  controllers: [ResultaatController],
  providers: [AdviesHandler, ResultaatHandler, TrajectplanHandler],
})
export class TrajectModule {}
