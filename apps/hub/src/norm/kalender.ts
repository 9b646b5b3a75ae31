import { fout, type Fout } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { feestdagen, lokaleDatum, type Feestdag, type Kalender, type LokaleDatum } from '@estafette/tijd';
import { Weigering } from '../web/index.js';

/** A day on which nobody works though the law does not say so, and who decided that. */
export interface GelijkgesteldeDag {
  readonly datum: string;
  readonly besluit: string;
}

/** The days of the region as the arithmetic of terms takes them. */
export async function kalenderVan(em: EntityManager): Promise<Kalender> {
  return new Set((await leesKalender(em)).map(({ datum }) => datum as LokaleDatum));
}

const JAREN_VOORUIT = 2;

export function leesKalender(em: EntityManager): Promise<GelijkgesteldeDag[]> {
  return em.query(`select to_char(datum, 'YYYY-MM-DD') as datum, besluit from hub.gelijkgestelde_dag order by datum`);
}

/** The holidays of the law and of decrees, of this year and the next ones. */
export function feestdagenVanaf(nu: Date): readonly Feestdag[] {
  const jaar = Number(lokaleDatum(nu).slice(0, 4));
  return Array.from({ length: JAREN_VOORUIT }, (_, i) => feestdagen(jaar + i)).flat();
}

/** Replaces the days of the region; gives the first one that is new or gone, undefined when nothing changed. */
export async function vervangKalender(
  em: EntityManager,
  dagen: readonly GelijkgesteldeDag[],
): Promise<string | undefined> {
  const fouten = dagen.flatMap(({ datum }, i) => keur(datum, dagen, i));
  if (fouten.length > 0) throw new Weigering(fouten);
  const eerder = (await leesKalender(em)).map(({ datum }) => datum);
  const nieuw = dagen.map(({ datum }) => datum);
  await em.query(`delete from hub.gelijkgestelde_dag`);
  await em.query(
    `insert into hub.gelijkgestelde_dag (datum, besluit)
     select d.datum, d.besluit from jsonb_to_recordset($1) as d (datum date, besluit text)`,
    [JSON.stringify(dagen)],
  );
  const anders = [...eerder.filter((dag) => !nieuw.includes(dag)), ...nieuw.filter((dag) => !eerder.includes(dag))];
  return anders.toSorted()[0];
}

function keur(datum: string, dagen: readonly GelijkgesteldeDag[], i: number): Fout[] {
  const isDubbel = dagen.findIndex((dag) => dag.datum === datum) < i;
  return isDubbel ? [fout('DATUM_ONGELDIG', `gelijkgesteldeDagen.${i}.datum`, 'Deze dag staat er al in.')] : [];
}
