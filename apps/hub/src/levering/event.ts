import { Inject, Injectable } from '@nestjs/common';
import {
  groepenIn,
  metGroepen,
  soortVanType,
  verwijzingenIn,
  type Veldgroep,
  type Verwijssoort,
} from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Doelbinding } from '../doelbinding/index.js';
import { Verwijzingen, type Genoemd, type Namenlijst } from '../verwijzing/index.js';

/** A levering with the bericht it carries, as stored. */
export interface LeveringRij {
  readonly id: string;
  readonly onderwerp: string;
  readonly volgnummer: string;
  readonly ce_id: string;
  readonly bron: string;
  readonly type: string;
  readonly versie: string;
  readonly tijd: Date | null;
  readonly ontvangen_op: Date;
  readonly oorzaak: string | null;
  readonly data: object;
}

/** A berichtsoort without onderwerp that the receiver knows: the order is of no use then. */
const ZONDER_ONDERWERP = 'bericht';
const GEEN: ReadonlySet<Veldgroep> = new Set();

/**
 * Writes stored berichten as the CloudEvents that one partner gets: with the partner's own ids, and without what no
 * purpose binds it to at the moment of delivery; `nietgedeeld` names those groups.
 */
@Injectable()
export class Eventschrijver {
  constructor(
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
  ) {}

  /** In the order of `rijen`. The names for all of them are looked up together. */
  async voor(em: EntityManager, partnerId: string, rijen: readonly LeveringRij[]): Promise<object[]> {
    const namen = await this.verwijzingen.namenlijst(em, partnerId, rijen.flatMap(genoemdIn));
    const groepen = await this.doelbinding.groepen(em, partnerId, rijen.flatMap(inwonerVan));
    return rijen.map((rij) => schrijf(rij, namen, groepen.get(inwonerVan(rij)[0] ?? '') ?? GEEN));
  }
}

function genoemdIn(rij: LeveringRij): Genoemd[] {
  const { klasse } = soortVanType(rij.type)!;
  const inData = verwijzingenIn(klasse, rij.data).map(({ soort, verwijzing }) => ({ soort, id: verwijzing.id! }));
  const onderwerp = onderwerpVan(rij);
  return onderwerp ? [onderwerp, ...inData] : inData;
}

function schrijf(rij: LeveringRij, namen: Namenlijst, groepen: ReadonlySet<Veldgroep>): object {
  const { klasse } = soortVanType(rij.type)!;
  const onderwerp = onderwerpVan(rij);
  const nietGedeeld = [...groepenIn(klasse)].filter((groep) => !groepen.has(groep));
  return {
    specversion: '1.0',
    id: rij.ce_id,
    source: rij.bron,
    type: rij.type,
    time: (rij.tijd ?? rij.ontvangen_op).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:reintegratietaal:schemas/${rij.type}/${rij.versie}`,
    ...(onderwerp ? { subject: namen.van(onderwerp).id, sequence: rij.volgnummer, sequencetype: 'Integer' } : {}),
    ...(rij.oorzaak ? { oorzaak: rij.oorzaak } : {}),
    ...(nietGedeeld.length > 0 ? { nietgedeeld: nietGedeeld.sort().join(' ') } : {}),
    data: namen.naarBuiten(klasse, metGroepen(klasse, rij.data, groepen)),
  };
}

function inwonerVan({ onderwerp }: LeveringRij): string[] {
  const [soort, id] = onderwerp.split(':') as [Verwijssoort, string];
  return soort === 'inwoner' ? [id] : [];
}

function onderwerpVan({ onderwerp }: LeveringRij): Genoemd | undefined {
  const [soort, id] = onderwerp.split(':') as [Verwijssoort, string];
  return soort === ZONDER_ONDERWERP ? undefined : { soort, id };
}
