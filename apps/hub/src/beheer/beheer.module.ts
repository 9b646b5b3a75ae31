import { Global, Module } from '@nestjs/common';
import { Beheer } from './beheer.js';

@Global()
@Module({ providers: [Beheer], exports: [Beheer] })
export class BeheerModule {}
