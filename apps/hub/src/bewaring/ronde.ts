import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, HUB, wachtteOpSlot } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { setTimeout as wacht } from 'node:timers/promises';
import { Bewaring } from './bewaring.js';

const KIJK_ELKE_MS = 10 * 60_000;
const RONDE_ELKE_UUR = 20;
/** Pause between two steps, for live traffic. */
const ADEM_MS = 100;
/** Attempts to deliver are kept for so many months. */
const POGINGEN_MAANDEN = 6;

/** Once a day one of the hubs makes the months of the attempts ahead, drops old ones and erases what is over its term. */
@Injectable()
export class Bewaringsronde implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private gestopt = false;
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bewaring) private readonly bewaring: Bewaring,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.wekker = setInterval(() => (this.bezig = this.kijk()), KIJK_ELKE_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    clearInterval(this.wekker);
    await this.bezig;
  }

  /** A whole round, now. */
  async draai(): Promise<void> {
    const maandenWeg = await this.maanden();
    let gewist = 0;
    let na: string | undefined;
    do {
      const stap = await this.bewaring.stap(na);
      gewist += stap.gewist;
      na = stap.volgende;
      await wacht(ADEM_MS);
    } while (na !== undefined && !this.gestopt);
    await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query(`update hub.bewaringsronde set klaar_op = clock_timestamp(), gewist = $1, maanden_weg = $2`, [
        gewist,
        maandenWeg,
      ]),
    );
  }

  private async kijk(): Promise<void> {
    try {
      if (await this.isAanDeBeurt()) await this.draai();
    } catch (oorzaak) {
      // What was not erased today is at the next round.
      this.logboek.storing({ stap: 'bewaring.ronde' }, oorzaak);
    }
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
  private async maanden(): Promise<number> {
    await this.database.inTransactie(HUB, 'inrichting', (em) => em.query(`select hub.maak_pogingmaanden()`));
    let weg = 0;
    try {
      while (!this.gestopt && (await this.laatMaandVallen())) weg++;
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
