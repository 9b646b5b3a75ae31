import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { HubBerichten, type Ontvangen } from '../bericht/index.js';
import type { Voorstel } from './voorstel.tabel.js';

const ZIN = 'Een werkgever wees iemand af. Volgens de accountmanager was dat mogelijk discriminerend.';

/**
 * Keeps that an employer may have discriminated, and tells it to the partner that put the inwoner forward, for its team
 * lead. The bericht is about the vacature and names no inwoner, so it is in nobody's tijdlijn.
 */
@Injectable()
export class Vermoedens {
  constructor(@Inject(HubBerichten) private readonly hubBerichten: HubBerichten) {}

  async meld(em: EntityManager, { id, vacatureId, partnerId }: Voorstel, bericht: Ontvangen): Promise<void> {
    await em.query(`insert into hub.voorstel_vermoeden (voorstel_id, bericht_id, gemeld_op) values ($1, $2, $3)`, [
      id,
      bericht.berichtId,
      bericht.nu,
    ]);
    await this.hubBerichten.verstuur(
      em,
      'voorstel.vermoeden-gemeld',
      { voorstel: { id }, vacature: { id: vacatureId }, zin: ZIN },
      { onderwerp: { soort: 'vacature', id: vacatureId }, ontvangers: [partnerId] },
      bericht.envelop.id,
    );
  }
}
