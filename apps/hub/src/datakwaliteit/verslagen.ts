import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { dagenLater, Klok, leesLokaleDatum, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { v7 as uuidv7 } from 'uuid';
import { HubBerichten } from '../bericht/index.js';
import type { Periode } from '../monitor/index.js';
import { isLeeg, verslag } from './oordeel.js';
import { tel, type Telling } from './telling.js';

/** Tells partners how their own data is doing. It tells, and holds nothing back. */
@Injectable()
export class Verslagen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Sends a report of a period to this partner, or to all. Gives the short names of who got one. */
  async stuur(periode: Periode, partnerId: string | null): Promise<string[]> {
    return this.inTransactie(async (em) => {
      const tellingen = (await tel(em, periode, partnerId)).filter((telling) => !isLeeg(telling));
      for (const telling of tellingen) await this.verstuur(em, periode, telling);
      return tellingen.map(({ partner }) => partner);
    });
  }

  /** The report of last month, for every partner that did not have it yet. */
  async maandelijks(): Promise<string[]> {
    const periode = vorigeMaand(lokaleDatum(this.klok.nu()));
    const verstuurd: string[] = [];
    for (const { id } of await this.zonderVerslag(periode)) {
      verstuurd.push(...(await this.inTransactie((em) => this.verslagVanMaand(em, periode, id))));
    }
    return verstuurd;
  }

  private zonderVerslag({ van }: Periode): Promise<{ id: string }[]> {
    return this.inTransactie((em) =>
      em.query(
        `select p.id from hub.partner p where p.soort not in ('hub', 'beheer') and not exists (
           select from hub.datakwaliteitsverslag v where v.partner_id = p.id and v.maand = $1) order by p.naam`,
        [van],
      ),
    );
  }

  private async verslagVanMaand(em: EntityManager, periode: Periode, partnerId: string): Promise<string[]> {
    const eerste = await em.query<unknown[]>(
      `insert into hub.datakwaliteitsverslag (partner_id, maand) values ($1, $2) on conflict do nothing returning maand`,
      [partnerId, periode.van],
    );
    const [telling] = eerste.length > 0 ? await tel(em, periode, partnerId) : [];
    if (!telling || isLeeg(telling)) return [];
    await this.verstuur(em, periode, telling);
    return [telling.partner];
  }

  private async verstuur(em: EntityManager, { van, tot }: Periode, telling: Telling): Promise<void> {
    const gevolg = { onderwerp: { soort: 'bericht' as const, id: uuidv7() }, ontvangers: [telling.partnerId] };
    await this.hubBerichten.verstuur(em, 'datakwaliteit.gerapporteerd', { van, tot, ...verslag(telling) }, gevolg);
  }

  private inTransactie<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'berichtverwerking', werk);
  }
}

/** From the first to the last day of the month before this day. */
export function vorigeMaand(vandaag: LokaleDatum): Periode {
  const tot = dagenLater(eersteVan(vandaag), -1);
  return { van: eersteVan(tot), tot };
}

function eersteVan(dag: LokaleDatum): LokaleDatum {
  return leesLokaleDatum(`${dag.slice(0, 8)}01`)!;
}
