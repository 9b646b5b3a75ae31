import { Global, Module } from '@nestjs/common';
import { Verwijzingen } from './verwijzingen.js';

@Global()
@Module({ providers: [Verwijzingen], exports: [Verwijzingen] })
export class VerwijzingModule {}
