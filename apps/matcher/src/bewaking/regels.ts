import type { EntityManager } from '@estafette/persistence';
import type { LokaleDatum } from '@estafette/tijd';
import type { Overdracht } from './feiten.js';
import { metAfspraken, normen, type Normafspraak } from './normen.js';
import type { Regels } from './termijnen.js';

interface Normrij {
  readonly norm: string;
  readonly dienst: string | null;
  readonly van: string | null;
  readonly naar: string | null;
  readonly werkdagen: number | null;
  readonly dagen: number | null;
}

const NORMRIJ = 'norm, dienst, van, naar, werkdagen, dagen';

/** The norms of the chain with what the region agreed otherwise, and the days on which it does not work. */
export async function leesRegels(em: EntityManager): Promise<Regels> {
  const [rijen, [{ dagen }]] = await Promise.all([
    em.query<Normrij[]>(`select ${NORMRIJ} from hub.matcher_norm where naar is null`),
    em.query<[{ dagen: LokaleDatum[] }]>(
      `select coalesce(array_agg(to_char(datum, 'YYYY-MM-DD')), '{}') as dagen from hub.matcher_kalender`,
    ),
  ]);
  return { normen: metAfspraken(normen, rijen.map(alsAfspraak)), kalender: new Set(dagen) };
}

/** The terms that were agreed with those who take these overdrachten. */
export async function leesAfsprakenMet(
  em: EntityManager,
  overdrachten: readonly Overdracht[],
): Promise<Normafspraak[]> {
  const nemers = [...new Set(overdrachten.map((o) => o.naarPartner))];
  if (nemers.length === 0) return [];
  const rijen = await em.query<Normrij[]>(`select ${NORMRIJ} from hub.matcher_norm where naar = any($1)`, [nemers]);
  return rijen.map(alsAfspraak);
}

function alsAfspraak({ norm, dienst, van, naar, werkdagen, dagen }: Normrij): Normafspraak {
  return {
    norm,
    ...(naar === null ? {} : { tussen: { ...(van === null ? {} : { van }), naar } }),
    ...(dienst === null ? {} : { dienst }),
    duur: werkdagen === null ? { dagen: dagen! } : { werkdagen },
  };
}
