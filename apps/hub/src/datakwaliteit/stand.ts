import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { eerder, jaarVan, kwartaalVan } from '../keten/index.js';
import type { Periode } from '../monitor/index.js';
import { oordeel } from './oordeel.js';
import { tel } from './telling.js';

interface Stand {
  readonly geteldOp: Date;
  readonly partners: readonly object[];
}

/** How many quarters a ketenregisseur can choose from. */
const KWARTALEN = 8;

/** The figures of all partners: counted every night, and when somebody asks. What is kept has no small counts in it. */
@Injectable()
export class Datakwaliteitsstand {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** As counted today; a period that was not counted today, is counted now. */
  async toon(periode: Periode): Promise<Stand> {
    return (await this.lees(periode)) ?? (await this.tel(periode));
  }

  /** Counts a period anew. */
  tel({ van, tot }: Periode): Promise<Stand> {
    const geteldOp = this.klok.nu();
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const partners = (await tel(em, { van, tot }, null)).map(oordeel);
      await em.query(
        `insert into hub.datakwaliteitsstand (van, tot, geteld_op, partners) values ($1, $2, $3, $4)
         on conflict (van, tot) do update set geteld_op = excluded.geteld_op, partners = excluded.partners`,
        [van, tot, geteldOp, JSON.stringify(partners)],
      );
      return { geteldOp, partners };
    });
  }

  /** Counts what can be chosen and was not counted today. What was counted on another day goes. */
  async telDeNacht(): Promise<void> {
    const vandaag = lokaleDatum(this.klok.nu());
    await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query(`delete from hub.datakwaliteitsstand where hub.lokale_dag(geteld_op) <> $1::date`, [vandaag]),
    );
    for (const periode of keuzes(vandaag)) await this.toon(periode);
  }

  private lees({ van, tot }: Periode): Promise<Stand | undefined> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const [stand] = await em.query<Stand[]>(
        `select geteld_op as "geteldOp", partners from hub.datakwaliteitsstand
          where van = $1 and tot = $2 and hub.lokale_dag(geteld_op) = $3::date`,
        [van, tot, lokaleDatum(this.klok.nu())],
      );
      return stand;
    });
  }
}

/** The last quarters, newest first, and the years that they lie in. */
export function keuzes(vandaag: LokaleDatum): Periode[] {
  const kwartalen = [kwartaalVan(vandaag)];
  while (kwartalen.length < KWARTALEN) kwartalen.push(eerder(kwartalen.at(-1)!));
  const jaren = new Map(kwartalen.map(({ van }) => jaarVan(van)).map((jaar) => [jaar.naam, jaar]));
  return [...kwartalen, ...jaren.values()].map(({ van, tot }) => ({ van, tot }));
}
