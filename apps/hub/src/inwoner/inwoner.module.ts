import { Global, Module } from '@nestjs/common';
import { ContactpersoonHandler } from './contactpersoon.handler.js';
import { Inwoners } from './inwoners.js';
import { Overnames } from './overnames.js';

@Global()
@Module({ providers: [ContactpersoonHandler, Inwoners, Overnames], exports: [Inwoners] })
export class InwonerModule {}
