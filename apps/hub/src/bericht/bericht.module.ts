import { Global, Module } from '@nestjs/common';
import { BerichtController } from './bericht.controller.js';
import { CorrectieController } from './correctie.controller.js';
import { Correctie } from './correctie.js';
import { Handlerregister } from './handlerregister.js';
import { HubBerichten } from './hubberichten.js';
import { Inname } from './inname.js';
import { Inzage } from './inzage.js';
import { Journaal } from './journaal.js';
import { Lichtingen } from './lichting.js';
import { Overzicht } from './overzicht.js';
import { Portaalberichten } from './portaalberichten.js';
import { ProefController } from './proef.controller.js';
import { SchemaController } from './schema.controller.js';

@Global()
@Module({
  controllers: [BerichtController, CorrectieController, ProefController, SchemaController],
  providers: [
    Correctie,
    Handlerregister,
    HubBerichten,
    Inname,
    Inzage,
    Journaal,
    Lichtingen,
    Overzicht,
    Portaalberichten,
  ],
  exports: [HubBerichten, Inname, Journaal, Portaalberichten],
})
export class BerichtModule {}
