import { Global, Module } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Logboek } from '@estafette/proces';
import { Bevestigingen } from './bevestigingen.js';
import { Bezorging } from './bezorging.js';
import { Eventschrijver } from './event.js';
import { HerbezorgingController } from './herbezorging.controller.js';
import { LEASE_SECONDEN, Postbus } from './postbus.js';
import { PostbusController } from './postbus.controller.js';
import { Storingen } from './storingen.js';
import { Wachtkamer } from './wachtkamer.js';
import { Bezorger } from './webhook/bezorger.js';
import { DrainVerwerker } from './webhook/drain.verwerker.js';
import { LEVERINGSPLAN, STANDAARDPLAN, TOEVAL, toevalUit, type Toeval } from './webhook/plan.js';
import { Ronde } from './webhook/ronde.js';
import { WebhookController } from './webhook/webhook.controller.js';
import { Webhooks } from './webhook/webhooks.js';
import { Werkvoorraad } from './webhook/werkvoorraad.js';

const POSTBUS = [Postbus, Wachtkamer, { provide: LEASE_SECONDEN, useValue: 60 }];
const WEBHOOK = [
  Bezorger,
  DrainVerwerker,
  Ronde,
  Webhooks,
  Werkvoorraad,
  { provide: LEVERINGSPLAN, useValue: STANDAARDPLAN },
  { provide: TOEVAL, inject: [Logboek], useFactory: nieuwToeval },
];

@Global()
@Module({
  controllers: [HerbezorgingController, PostbusController, WebhookController],
  providers: [Bevestigingen, Bezorging, Eventschrijver, Storingen, ...POSTBUS, ...WEBHOOK],
  exports: [Bezorging],
})
export class LeveringModule {}

function nieuwToeval(logboek: Logboek): Toeval {
  const zaad = randomInt(2 ** 32);
  logboek.regel({ stap: 'levering.zaad', aantal: zaad });
  return toevalUit(zaad);
}
