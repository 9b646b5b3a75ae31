import { Inject, Injectable } from '@nestjs/common';
import { isUuid, TYPE_VOORVOEGSEL } from '@estafette/contracts';
import { v7 as uuidv7 } from 'uuid';
import { Inname, PORTAALSYSTEEM, type Uitkomst } from '../bericht/index.js';
import type { Medewerker, Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { overgangen } from './overgangen.js';

/** Who wants a step, and the key that makes asking twice the same as asking once. */
export interface Vrager {
  readonly partner: Partner;
  readonly medewerker: Medewerker | undefined;
  readonly sleutel: string | undefined;
}

/** Takes a step for a person, by the same bericht and the same door as a partner's system would. */
@Injectable()
export class Stapzetter {
  constructor(@Inject(Inname) private readonly inname: Inname) {}

  /** `verzoek` is the name of the step and what its bericht may hold besides (reden, toelichting, gevraagd, ...). */
  async zet(vrager: Vrager, overdrachtId: string, verzoek: Readonly<Record<string, unknown>>): Promise<Uitkomst> {
    const { stap, ...rest } = verzoek;
    if (typeof stap !== 'string' || !Object.hasOwn(overgangen, stap)) {
      throw Weigering.van('CODE_ONBEKEND', 'stap', `Kies uit: ${Object.keys(overgangen).join(', ')}.`);
    }
    return this.stuur(vrager, stap, { ...rest, ...wie(vrager), overdracht: { id: overdrachtId } });
  }

  private stuur({ partner, sleutel }: Vrager, stap: string, data: object): Promise<Uitkomst> {
    const waarde = {
      specversion: '1.0',
      id: leesSleutel(sleutel),
      source: `urn:nld:oin:${partner.oin}:systeem:${PORTAALSYSTEEM}`,
      type: `${TYPE_VOORVOEGSEL}overdracht.${stap}`,
      data,
    };
    return this.inname.neemIn(partner, { bytes: Buffer.from(JSON.stringify(waarde)), gelezen: { waarde } });
  }
}

function wie({ medewerker }: Vrager): object {
  return medewerker ? { medewerker: { code: medewerker.code, naam: medewerker.naam } } : {};
}

function leesSleutel(sleutel: string | undefined): string {
  if (sleutel === undefined) return uuidv7();
  if (!isUuid(sleutel)) throw Weigering.van('PARAMETER_ONJUIST', 'Idempotency-Key', 'Gebruik een UUID.');
  return sleutel;
}
