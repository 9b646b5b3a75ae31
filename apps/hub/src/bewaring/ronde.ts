import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, wachtteOpSlot } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { setTimeout as wacht } from 'node:timers/promises';
import { Bewaring } from './bewaring.js';

const RONDE_ELKE_UUR = 20;
/** Pause between two steps, for live traffic. */
const ADEM_MS = 100;
/** Whoever does a round says so with each step; after so long without it, that hub is gone and another takes over. */
const VERDWENEN_NA_SECONDEN = 60;
const GEEN_MAAND = 'Rows came for months that were not there; they were kept in the rest.';

/** How far the last round is. */
export interface Rondestand {
  readonly nummer: number;
  readonly begonnenOp: Date;
  /** Absent while it runs. */
  readonly klaarOp: Date | null;
  readonly gewist: number;
  readonly maandenWeg: number;
}

/** Once a day one of the hubs makes months ahead for attempts and logs, drops old ones and erases what is over its term. */
@OpRooster('bewaring.ronde')
@Injectable()
export class Bewaringsronde implements Ronde, BeforeApplicationShutdown {
  readonly elkeMs = 10 * 60_000;
  readonly eerstNaMs = 10 * 60_000;
  private readonly einde = new AbortController();
  private gevraagd: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bewaring) private readonly bewaring: Bewaring,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  /** What was not erased today is at the next round. */
  async doe(stop: AbortSignal): Promise<void> {
    if (await this.neem(RONDE_ELKE_UUR)) await this.draai(stop);
  }

  /** Begins a round now, and does not wait for it. One that runs goes on: of all hubs together there is one at a time. */
  async begin(): Promise<Rondestand> {
    if (await this.neem(0)) {
      this.gevraagd = this.draai(this.einde.signal).catch((oorzaak: unknown) =>
        this.logboek.storing({ stap: 'bewaring.ronde' }, oorzaak),
      );
    }
    return this.stand();
  }

  async stand(): Promise<Rondestand> {
    const [stand] = await this.inrichting<[Rondestand]>(
      `select nummer, begonnen_op as "begonnenOp", klaar_op as "klaarOp", gewist, maanden_weg as "maandenWeg"
         from hub.bewaringsronde`,
    );
    return stand;
  }

  /** What is not done by then is for another hub. */
  async beforeApplicationShutdown(): Promise<void> {
    this.einde.abort();
    await this.gevraagd;
  }

  private async draai(stop: AbortSignal): Promise<void> {
    const maandenWeg = await this.maanden(stop);
    await this.inrichting(`update hub.bewaringsronde set maanden_weg = $1`, [maandenWeg]);
    let na: string | undefined;
    do {
      const stap = await this.bewaring.stap(na);
      await this.inrichting(`update hub.bewaringsronde set gewist = gewist + $1, gezien_op = clock_timestamp()`, [
        stap.gewist,
      ]);
      na = stap.volgende;
      if (na !== undefined) await wacht(ADEM_MS);
    } while (na !== undefined && !stop.aborted);
    if (na === undefined) await this.inrichting(`update hub.bewaringsronde set klaar_op = clock_timestamp()`);
  }

  /** Whether a round is ours to do: the last one is this old, or who did it is gone. */
  private async neem(naUur: number): Promise<boolean> {
    const [, beurt] = await this.inrichting<[unknown[], number]>(
      `update hub.bewaringsronde set nummer = nummer + 1, begonnen_op = clock_timestamp(), gezien_op = clock_timestamp(),
              klaar_op = null, gewist = 0, maanden_weg = 0
        where case when klaar_op is null then gezien_op < clock_timestamp() - make_interval(secs => $2)
                   else begonnen_op < clock_timestamp() - make_interval(hours => $1) end`,
      [naUur, VERDWENEN_NA_SECONDEN],
    );
    return beurt > 0;
  }

  private inrichting<T>(vraag: string, waarden: unknown[] = []): Promise<T> {
    return this.database.inTransactie(HUB, 'inrichting', (em) => em.query<T>(vraag, waarden));
  }

  /** Gives how many months went. One that somebody reads just now stays until the next round. */
  private async maanden(stop: AbortSignal): Promise<number> {
    let weg = 0;
    try {
      await this.maakVooruit();
      for (let deel = 1; deel > 0 && !stop.aborted; weg += deel) deel = await this.laatMaandenVallen();
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
