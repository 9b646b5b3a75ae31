import { Global, Module } from '@nestjs/common';
import { AfspraakController } from './afspraak.controller.js';
import { Afspraken } from './afspraken.js';

@Global()
@Module({ controllers: [AfspraakController], providers: [Afspraken], exports: [Afspraken] })
export class AfspraakModule {}
