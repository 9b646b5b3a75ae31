import { Global, Module } from '@nestjs/common';
import { Wijzigingen } from './wijzigingen.js';

@Global()
@Module({ providers: [Wijzigingen], exports: [Wijzigingen] })
export class WijzigingModule {}
