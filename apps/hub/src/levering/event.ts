import { Inject, Injectable } from '@nestjs/common';
import { soortVanType, verwijzingenIn, type Verwijssoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
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

/** Writes stored berichten as the CloudEvents that one partner gets: with the partner's own ids. */
@Injectable()
export class Eventschrijver {
  constructor(@Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen) {}

  /** In the order of `rijen`. The names for all of them are looked up together. */
  async voor(em: EntityManager, partnerId: string, rijen: readonly LeveringRij[]): Promise<object[]> {
    const namen = await this.verwijzingen.namenlijst(em, partnerId, rijen.flatMap(genoemdIn));
    return rijen.map((rij) => schrijf(rij, namen));
  }
}

function genoemdIn(rij: LeveringRij): Genoemd[] {
  const { klasse } = soortVanType(rij.type)!;
  const inData = verwijzingenIn(klasse, rij.data).map(({ soort, verwijzing }) => ({ soort, id: verwijzing.id! }));
  const onderwerp = onderwerpVan(rij);
  return onderwerp ? [onderwerp, ...inData] : inData;
}

function schrijf(rij: LeveringRij, namen: Namenlijst): object {
  const { klasse } = soortVanType(rij.type)!;
  const onderwerp = onderwerpVan(rij);
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
    data: namen.naarBuiten(klasse, rij.data),
  };
}

function onderwerpVan({ onderwerp }: LeveringRij): Genoemd | undefined {
  const [soort, id] = onderwerp.split(':') as [Verwijssoort, string];
  return soort === ZONDER_ONDERWERP ? undefined : { soort, id };
}
