import { Global, Module } from '@nestjs/common';
import { NormController } from './norm.controller.js';
import { Normen } from './normen.js';
import { RegionormController } from './regionorm.controller.js';

@Global()
@Module({ controllers: [NormController, RegionormController], providers: [Normen], exports: [Normen] })
export class NormModule {}
