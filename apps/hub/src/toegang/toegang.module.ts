import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AanmeldingGuard } from './aanmelding.guard.js';
import { Sessies } from './sessies.js';

@Global()
@Module({ providers: [Sessies, { provide: APP_GUARD, useClass: AanmeldingGuard }], exports: [Sessies] })
export class ToegangModule {}
