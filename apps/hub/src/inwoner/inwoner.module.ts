import { Global, Module } from '@nestjs/common';
import { ContactpersoonHandler } from './contactpersoon.handler.js';
import { InwonerBeeindigdHandler } from './einde.handler.js';
import { Einden } from './einden.js';
import { Inwoners } from './inwoners.js';
import { Overnames } from './overnames.js';

@Global()
@Module({
  providers: [ContactpersoonHandler, Einden, InwonerBeeindigdHandler, Inwoners, Overnames],
  exports: [Inwoners],
})
export class InwonerModule {}
