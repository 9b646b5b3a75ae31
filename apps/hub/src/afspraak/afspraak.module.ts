import { Global, Module } from '@nestjs/common';
import { Afspraken } from './afspraken.js';

@Global()
@Module({ providers: [Afspraken], exports: [Afspraken] })
export class AfspraakModule {}
