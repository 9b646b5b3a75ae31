import { Global, Module } from '@nestjs/common';
import { AfwezigheidController } from './afwezigheid.controller.js';
import { AfwezigheidHandler } from './afwezigheid.handler.js';
import { ContactpersoonHandler } from './contactpersoon.handler.js';
import { InwonerBeeindigdHandler } from './einde.handler.js';
import { Einden } from './einden.js';
import { InwonerController } from './inwoner.controller.js';
import { Inwoners } from './inwoners.js';
import { Overnames } from './overnames.js';
import { Inwoneroverzicht } from './overzicht.js';
import { Regieronde } from './regieronde.js';
import { Regiewissel } from './regiewissel.js';

@Global()
@Module({
  controllers: [AfwezigheidController, InwonerController],
  providers: [
    AfwezigheidHandler,
    ContactpersoonHandler,
    Einden,
    InwonerBeeindigdHandler,
    Inwoneroverzicht,
    Inwoners,
    Overnames,
    Regieronde,
    Regiewissel,
  ],
  exports: [Inwoners, Regiewissel],
})
export class InwonerModule {}
