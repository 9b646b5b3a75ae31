import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OndertekeningController } from './ondertekening.controller.js';
import { OndertekeningGuard } from './ondertekening.guard.js';
import { Ondertekeningen } from './ondertekeningen.js';

/** After the module that finds out who asks: guards of all routes work in the order of their modules. */
@Module({
  controllers: [OndertekeningController],
  providers: [Ondertekeningen, { provide: APP_GUARD, useClass: OndertekeningGuard }],
})
export class OndertekeningModule {}
