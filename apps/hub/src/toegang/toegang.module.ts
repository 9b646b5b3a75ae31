import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AanmeldingGuard } from './aanmelding.guard.js';
import { Sessies } from './sessies.js';
import { Sleutels } from './sleutels.js';

@Global()
@Module({
  providers: [Sessies, Sleutels, { provide: APP_GUARD, useClass: AanmeldingGuard }],
  exports: [Sessies, Sleutels],
})
export class ToegangModule {}
