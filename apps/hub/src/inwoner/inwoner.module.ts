import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ContactpersoonHandler } from './contactpersoon.handler.js';
import { Inwoners } from './inwoners.js';
import { Overnames } from './overnames.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [ContactpersoonHandler, Inwoners, Overnames], exports: [Inwoners] })
export class InwonerModule {}
