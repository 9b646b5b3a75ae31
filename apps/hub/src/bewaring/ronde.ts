import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, wachtteOpSlot } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { setTimeout as wacht } from 'node:timers/promises';
import { Bewaring } from './bewaring.js';

const RONDE_ELKE_UUR = 20;
/** Pause between two steps, for live traffic. */
const ADEM_MS = 100;
const GEEN_MAAND = 'Rows came for months that were not there; they were kept in the rest.';

/** Once a day one of the hubs makes months ahead for attempts and logs, drops old ones and erases what is over its term. */
@OpRooster('bewaring.ronde')
@Injectable()
export class Bewaringsronde implements Ronde {
  readonly elkeMs = 10 * 60_000;
  readonly eerstNaMs = 10 * 60_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bewaring) private readonly bewaring: Bewaring,
    @Inject(Logboek) private readonly logboek: Logboek,
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

  /** Gives how many months went. One that somebody reads just now stays until the next round. */
  private async maanden(stop: AbortSignal | undefined): Promise<number> {
    let weg = 0;
    try {
      await this.maakVooruit();
      for (let deel = 1; deel > 0 && !stop?.aborted; weg += deel) deel = await this.laatMaandenVallen();
    } catch (oorzaak) {
      if (!wachtteOpSlot(oorzaak)) throw oorzaak;
    }
    return weg;
  }

  private async maakVooruit(): Promise<void> {
    const buiten = await this.database.inTransactie(HUB, 'inrichting', async (em) => {
      const aantal = await this.bewaring.buitenMaand(em);
      await em.query(`select hub.maak_maanden()`);
      return aantal;
    });
    if (buiten > 0) this.logboek.storing({ stap: 'bewaring.buitenMaand', aantal: buiten }, new Error(GEEN_MAAND));
  }

  /** The oldest of each table. */
  private async laatMaandenVallen(): Promise<number> {
    const [{ weg }] = await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query<[{ weg: number }]>(
        `select coalesce(sum(hub.laat_maand_vallen(tabel)), 0)::int as weg from hub.maandtabel`,
      ),
    );
    return weg;
  }
}
