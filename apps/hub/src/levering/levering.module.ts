import { Global, Module, type DynamicModule } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { Logboek } from '@estafette/proces';
import { Bevestigingen } from './bevestigingen.js';
import { Bezorging } from './bezorging.js';
import { Eventschrijver } from './event.js';
import { HerbezorgingController } from './herbezorging.controller.js';
import { HerbezorgingenController } from './herbezorging/herbezorgingen.controller.js';
import { Herbezorgingen } from './herbezorging/herbezorgingen.js';
import { LeveringenController } from './leveringen.controller.js';
import { Leveringen } from './leveringen.js';
import { LEASE_SECONDEN, Postbus } from './postbus.js';
import { Postbusbel } from './postbusbel.js';
import { PostbusController } from './postbus.controller.js';
import { Storingen } from './storingen.js';
import { Uitval } from './uitval.js';
import { Verpakking } from './verpakking.js';
import { Wachtkamer } from './wachtkamer.js';
import { Bezorger } from './webhook/bezorger.js';
import { DrainVerwerker } from './webhook/drain.verwerker.js';
import { Handdruk } from './webhook/handdruk.js';
import { LEVERINGSPLAN, STANDAARDPLAN, TOEVAL, toevalUit, versneld, type Toeval } from './webhook/plan.js';
import { Leveringsronde } from './webhook/ronde.js';
import { WebhookController } from './webhook/webhook.controller.js';
import { Webhookhosts } from './webhook/webhookhosts.js';
import { WebhookhostsController } from './webhook/webhookhosts.controller.js';
import { Webhooks } from './webhook/webhooks.js';
import { Werkvoorraad } from './webhook/werkvoorraad.js';
import { Zekeringen } from './webhook/zekering.js';

const BEZORGING = [Bevestigingen, Bezorging, Eventschrijver, Herbezorgingen, Leveringen, Storingen, Uitval, Verpakking];
const POSTBUS = [Postbus, Postbusbel, Wachtkamer];
const POSTBUSLEASE_S = 60;
const KORTSTE_POSTBUSLEASE_S = 3;
const WEBHOOK = [
  Bezorger,
  DrainVerwerker,
  Handdruk,
  Leveringsronde,
  Webhookhosts,
  Webhooks,
  Werkvoorraad,
  Zekeringen,
  { provide: TOEVAL, inject: [Logboek], useFactory: nieuwToeval },
];

@Global()
@Module({
  controllers: [
    HerbezorgingController,
    HerbezorgingenController,
    LeveringenController,
    PostbusController,
    WebhookController,
    WebhookhostsController,
  ],
})
export class LeveringModule {
  /** `versnelling`: how many times faster than real the waiting goes, between two attempts and for a forgotten lease. */
  static forRoot(versnelling: number): DynamicModule {
    const plan = { provide: LEVERINGSPLAN, useValue: versneld(STANDAARDPLAN, versnelling) };
    const leaseSeconden = Math.max(POSTBUSLEASE_S / versnelling, KORTSTE_POSTBUSLEASE_S);
    const lease = { provide: LEASE_SECONDEN, useValue: leaseSeconden };
    return {
      module: LeveringModule,
      providers: [plan, lease, ...BEZORGING, ...POSTBUS, ...WEBHOOK],
      exports: [Bezorging],
    };
  }
}

function nieuwToeval(logboek: Logboek): Toeval {
  const zaad = randomInt(2 ** 32);
  logboek.regel({ stap: 'levering.zaad', aantal: zaad });
  return toevalUit(zaad);
}
