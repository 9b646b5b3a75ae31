import { Inject, Injectable } from '@nestjs/common';
import { soortVanType, TYPE_VOORVOEGSEL, type Fout } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { Bezorging } from '../levering/index.js';
import type { Partner } from '../partner/index.js';
import type { Gevolg } from './handler.js';
import { Journaal, type Herkend } from './journaal.js';
import { vingerafdruk } from './vingerafdruk.js';

const MAX_FOUTEN = 50;

/** Berichten that the hub itself sends. They go through the same journal and leveringen as those of partners. */
@Injectable()
export class HubBerichten {
  constructor(
    @Inject(Journaal) private readonly journaal: Journaal,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
  ) {}

  /**
   * Sends `data`, with our own ids in it, to whom `gevolg` names. `oorzaak` is the id of the bericht that caused it. Gives
   * our id of the bericht; there is none when nobody has to hear it.
   */
  async verstuur(
    em: EntityManager,
    naam: string,
    data: object,
    gevolg: Gevolg,
    oorzaak?: string,
  ): Promise<string | undefined> {
    if (gevolg.ontvangers.length === 0) return undefined;
    const type = TYPE_VOORVOEGSEL + naam;
    const [hub] = await em.query<[Pick<Partner, 'id' | 'oin'>]>(`select id, oin from hub.partner where soort = 'hub'`);
    const envelop = {
      specversion: '1.0',
      id: uuidv7(),
      source: `urn:nld:oin:${hub.oin}:systeem:estafette`,
      type,
      ...(oorzaak ? { oorzaak } : {}),
    };
    const hash = vingerafdruk({ ...envelop, data });
    const soort = soortVanType(type)!;
    const berichtId = uuidv7();
    const ontvangen = Buffer.from(JSON.stringify(data));
    const verwerkt = { berichtId, partnerId: hub.id, envelop, soort, versie: soort.versie, hash };
    await Promise.all([
      this.journaal.voltooi(em, verwerkt, gevolg, { ontvangen, data, vertrouwelijk: false }),
      this.bezorging.plaats(em, { id: berichtId, afzenderId: hub.id, naam }, gevolg),
    ]);
    return berichtId;
  }

  /** Tells the sender what was wrong, also where the answer to the request did not reach a human. */
  async geweigerd(em: EntityManager, partnerId: string, herkend: Herkend, fouten: readonly Fout[]): Promise<void> {
    const data = {
      bericht: herkend.ceId,
      ...(herkend.bron ? { bron: herkend.bron } : {}),
      ...(herkend.type ? { type: herkend.type } : {}),
      fouten: fouten.slice(0, MAX_FOUTEN).map((f) => ({ ...f, pad: kort(f.pad, 300), melding: kort(f.melding, 500) })),
    };
    const gevolg = { onderwerp: { soort: 'bericht' as const, id: uuidv7() }, ontvangers: [partnerId] };
    await this.verstuur(em, 'bericht.geweigerd', data, gevolg, herkend.ceId);
  }
}

// By character: half an emoji cannot be stored.
function kort(tekst: string, maximum: number): string {
  return [...tekst].slice(0, maximum).join('');
}
