import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AanmeldingGuard } from './aanmelding.guard.js';

@Module({ providers: [{ provide: APP_GUARD, useClass: AanmeldingGuard }] })
export class ToegangModule {}
