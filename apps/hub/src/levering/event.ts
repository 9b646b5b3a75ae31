import { Inject, Injectable } from '@nestjs/common';
import { soortVanType, type Verwijssoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Verwijzingen } from '../verwijzing/index.js';

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

/** Writes a stored bericht as the CloudEvent that one partner gets: with the partner's own ids. */
@Injectable()
export class Eventschrijver {
  constructor(@Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen) {}

  async voor(em: EntityManager, partnerId: string, rij: LeveringRij): Promise<object> {
    const soort = soortVanType(rij.type)!;
    return {
      specversion: '1.0',
      id: rij.ce_id,
      source: rij.bron,
      type: rij.type,
      time: (rij.tijd ?? rij.ontvangen_op).toISOString(),
      datacontenttype: 'application/json',
      dataschema: `urn:reintegratietaal:schemas/${rij.type}/${rij.versie}`,
      ...(await this.volgorde(em, partnerId, rij)),
      ...(rij.oorzaak ? { oorzaak: rij.oorzaak } : {}),
      data: await this.verwijzingen.naarBuiten(em, partnerId, soort, rij.data),
    };
  }

  private async volgorde(em: EntityManager, partnerId: string, rij: LeveringRij): Promise<object> {
    const [soort, id] = rij.onderwerp.split(':') as [Verwijssoort, string];
    if (soort === ZONDER_ONDERWERP) return {};
    const naam = await this.verwijzingen.buitennaam(em, partnerId, soort, id);
    return { subject: naam.id, sequence: rij.volgnummer, sequencetype: 'Integer' };
  }
}
