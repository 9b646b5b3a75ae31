import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Tempoafspraken } from './afspraken.js';
import { Tegoed } from './tegoed.js';
import { TempoController } from './tempo.controller.js';
import { TempoGuard } from './tempo.guard.js';

/** After the module that finds out who asks: guards of all routes work in the order of their modules. */
@Module({
  controllers: [TempoController],
  providers: [Tegoed, Tempoafspraken, { provide: APP_GUARD, useClass: TempoGuard }],
})
export class TempoModule {}
