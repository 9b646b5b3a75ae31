import { Global, Module } from '@nestjs/common';
import { Normen } from './normen.js';

@Global()
@Module({ providers: [Normen], exports: [Normen] })
export class NormModule {}
