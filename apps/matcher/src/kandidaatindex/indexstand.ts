import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';

const HOOGSTENS_ELKE_MS = 1_000;

/**
 * Tells others how far the index of this process is, so that an import knows when its people can be found. A process
 * that was killed leaves its row behind; after an hour it is cleared away.
 */
@Injectable()
export class Indexstand {
  private readonly proces = randomUUID();
  private vastgelegdOp = -Infinity;

  /** Everything of transactions before `gelezenTot` has been read. Unchanged, it is not written more than once a second. */
  async legVast(em: EntityManager, gelezenTot: string, gewijzigd: boolean): Promise<void> {
    if (!gewijzigd && performance.now() - this.vastgelegdOp < HOOGSTENS_ELKE_MS) return;
    await em.query(
      `insert into matcher.indexstand (proces, gelezen_tot, bijgewerkt_op) values ($1, $2::xid8, clock_timestamp())
       on conflict (proces) do update set gelezen_tot = excluded.gelezen_tot, bijgewerkt_op = excluded.bijgewerkt_op`,
      [this.proces, gelezenTot],
    );
    await em.query(`delete from matcher.indexstand where bijgewerkt_op < clock_timestamp() - interval '1 hour'`);
    this.vastgelegdOp = performance.now();
  }

  async wis(em: EntityManager): Promise<void> {
    await em.query(`delete from matcher.indexstand where proces = $1`, [this.proces]);
  }
}
