import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { ALLES } from './kubus.js';
import type { Onderwerp } from './onderwerpen.js';
import { Opbouw } from './opbouw.js';

/** A figure with what it is of. `aantal` is null when it is hidden; what is about nobody is not there. */
export interface Rij {
  readonly groep: string;
  readonly splitsing: string;
  readonly aantal: number | null;
  readonly mediaanDagen: number | null;
  readonly eenOpTienDagen: number | null;
}

/** Which figures: the kind of group and of split, or everything together. */
export interface Snede {
  readonly onderwerp: Onderwerp['naam'];
  readonly groep?: string;
  readonly splitsing?: string;
}

/** Reads the figures of one time and area. */
export type Lezer = (snede: Snede, tijd?: string) => Promise<Rij[]>;

interface Naam {
  readonly code: string;
  readonly naam: string;
}

/** What stands around figures: of when they are, and the names of the codes in them. */
interface Omlijsting {
  readonly bijgewerktOp: string;
  readonly gebieden: readonly Naam[];
  readonly partners: readonly Naam[];
}

/** What may be told of the chain. Reads nothing but the figures that were made for it. */
@Injectable()
export class Ketenverslag {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Opbouw) private readonly opbouw: Opbouw,
  ) {}

  async maak<T extends object>(
    tijd: string,
    gebied: string,
    inhoud: (lees: Lezer) => Promise<T>,
  ): Promise<T & Omlijsting> {
    const op = await this.opbouw.stand();
    const stand = op ? { bijgewerktOp: op.toISOString() } : await this.opbouw.ververs();
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const lees: Lezer = (snede, anders = tijd) => rijen(em, snede, anders, gebied);
      return { ...stand, ...(await namen(em)), ...(await inhoud(lees)) };
    });
  }
}

/** Everything together, of a list without groups and splits. */
export const totaal = ([rij]: readonly Rij[]): Rij => rij ?? NIEMAND;

const NIEMAND: Rij = { groep: '', splitsing: '', aantal: 0, mediaanDagen: null, eenOpTienDagen: null };

function rijen(
  em: EntityManager,
  { onderwerp, groep, splitsing }: Snede,
  tijd: string,
  gebied: string,
): Promise<Rij[]> {
  return em.query(
    `select substr(groep, strpos(groep, '=') + 1) as groep, substr(splitsing, strpos(splitsing, '=') + 1) as splitsing,
            aantal, mediaan::float8 as "mediaanDagen", een_op_tien::float8 as "eenOpTienDagen"
       from hub.ketencijfer
      where onderwerp = $1 and tijd = $2 and gebied = $3 and groep like $4 and splitsing like $5
      order by aantal desc nulls last, groep, splitsing`,
    [onderwerp, tijd, gebied, patroon(groep), patroon(splitsing)],
  );
}

const patroon = (soort: string | undefined): string => (soort === undefined ? ALLES : `${soort}=%`);

async function namen(em: EntityManager): Promise<Pick<Omlijsting, 'gebieden' | 'partners'>> {
  const gebieden = await em.query<Naam[]>(
    `select c.gebied as code, coalesce(min(t.weergavenaam), c.gebied) as naam
       from (select distinct gebied from hub.ketencijfer where gebied <> $1) c left join hub.team t on t.naam = c.gebied
      group by c.gebied order by 2`,
    [ALLES],
  );
  const partners = await em.query<Naam[]>(
    `select naam as code, weergavenaam as naam from hub.partner where soort not in ('hub', 'beheer') order by 2`,
  );
  return { gebieden, partners };
}
