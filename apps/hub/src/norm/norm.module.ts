import { Global, Module } from '@nestjs/common';
import { NormController } from './norm.controller.js';
import { Normen } from './normen.js';

@Global()
@Module({ controllers: [NormController], providers: [Normen], exports: [Normen] })
export class NormModule {}
