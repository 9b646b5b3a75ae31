import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, wachtteOpSlot } from '@estafette/persistence';
import { setTimeout as wacht } from 'node:timers/promises';
import { Bewaring } from './bewaring.js';

const RONDE_ELKE_UUR = 20;
/** Pause between two steps, for live traffic. */
const ADEM_MS = 100;
/** Attempts to deliver are kept for so many months. */
const POGINGEN_MAANDEN = 6;

/** Once a day one of the hubs makes the months of the attempts ahead, drops old ones and erases what is over its term. */
@OpRooster('bewaring.ronde')
@Injectable()
export class Bewaringsronde implements Ronde {
  readonly elkeMs = 10 * 60_000;
  readonly eerstNaMs = 10 * 60_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bewaring) private readonly bewaring: Bewaring,
  ) {}

  /** What was not erased today is at the next round. */
  async doe(stop: AbortSignal): Promise<void> {
    if (await this.isAanDeBeurt()) await this.draai(stop);
  }

  /** A whole round, now. */
  async draai(stop?: AbortSignal): Promise<void> {
    const maandenWeg = await this.maanden(stop);
    let gewist = 0;
    let na: string | undefined;
    do {
      const stap = await this.bewaring.stap(na);
      gewist += stap.gewist;
      na = stap.volgende;
      await wacht(ADEM_MS);
    } while (na !== undefined && !stop?.aborted);
    await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query(`update hub.bewaringsronde set klaar_op = clock_timestamp(), gewist = $1, maanden_weg = $2`, [
        gewist,
        maandenWeg,
      ]),
    );
  }

  private async isAanDeBeurt(): Promise<boolean> {
    const [, beurt] = await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query<[unknown[], number]>(
        `update hub.bewaringsronde set begonnen_op = clock_timestamp(), klaar_op = null
          where begonnen_op < clock_timestamp() - make_interval(hours => $1)`,
        [RONDE_ELKE_UUR],
      ),
    );
    return beurt > 0;
  }

  /** Gives how many months went. A month that somebody reads just now stays until the next round. */
  private async maanden(stop: AbortSignal | undefined): Promise<number> {
    await this.database.inTransactie(HUB, 'inrichting', (em) => em.query(`select hub.maak_pogingmaanden()`));
    let weg = 0;
    try {
      while (!stop?.aborted && (await this.laatMaandVallen())) weg++;
    } catch (oorzaak) {
      if (!wachtteOpSlot(oorzaak)) throw oorzaak;
    }
    return weg;
  }

  private async laatMaandVallen(): Promise<boolean> {
    const [{ weg }] = await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query<[{ weg: number }]>(
        `select hub.laat_pogingen_vallen(date_trunc('month', now(), 'UTC') - make_interval(months => $1)) as weg`,
        [POGINGEN_MAANDEN],
      ),
    );
    return weg > 0;
  }
}
