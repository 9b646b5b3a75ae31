import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Uitbreidingen } from './uitbreidingen.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [Uitbreidingen], exports: [Uitbreidingen] })
export class UitbreidingModule {}
