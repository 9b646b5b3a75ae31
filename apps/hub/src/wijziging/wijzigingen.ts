import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import type { Aanmelding } from '../toegang/index.js';
import type { Blad } from '../web/index.js';

/** One change of the chain: what it was and became, without secrets, and who did it. */
export interface Wijziging {
  readonly id: string;
  readonly op: Date;
  /** The table that changed, in the words of the chain: sleutel, team, medewerker, ... */
  readonly onderwerp: string;
  readonly actie: 'gemaakt' | 'gewijzigd' | 'verwijderd';
  readonly voor: object | null;
  readonly na: object | null;
  readonly door: object;
}

/** The changes that the database wrote down by itself. */
@Injectable()
export class Wijzigingen {
  /** Lets the changes of this transaction carry who makes them; `aanvraag` is the number of the request in the log. */
  async door(em: EntityManager, wie: Aanmelding, aanvraag: string): Promise<void> {
    const { partner, medewerker, wijze } = wie;
    const persoon = medewerker ? { medewerker: medewerker.code, naam: medewerker.naam } : {};
    const soort = medewerker ? 'persoon' : 'systeem';
    const door = { soort, partner: partner.naam, ...persoon, wijze, aanvraag };
    await em.query(`select set_config('estafette.door', $1, true)`, [JSON.stringify(door)]);
  }

  /** The newest first. */
  van(em: EntityManager, partnerId: string, { maximum, na }: Blad): Promise<Wijziging[]> {
    return em.query(
      `select id, op, onderwerp, actie, voor, na, door from logboek.wijziging
        where partner_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [partnerId, na ?? null, maximum],
    );
  }
}
