import { dagenLater, leesLokaleDatum, weekdag, type LokaleDatum } from '@estafette/tijd';
import { Weigering, type Zoekvraag } from '../web/index.js';

/** A span of local calendar days, both included. */
export interface Periode {
  readonly van: LokaleDatum;
  readonly tot: LokaleDatum;
}

/** Without `tot` until today, without `van` from the first of January of that year. */
export function leesPeriode(vraag: Zoekvraag, vandaag: LokaleDatum): Periode {
  const tot = leesDag(vraag, 'tot') ?? vandaag;
  const van = leesDag(vraag, 'van') ?? (`${tot.slice(0, 4)}-01-01` as LokaleDatum);
  if (van > tot) throw Weigering.van('PARAMETER_ONJUIST', 'van', 'De eerste dag ligt na de laatste.');
  return { van, tot };
}

function leesDag(vraag: Zoekvraag, naam: 'van' | 'tot'): LokaleDatum | undefined {
  const tekst = vraag[naam];
  if (tekst === undefined) return undefined;
  const dag = leesLokaleDatum(tekst);
  if (!dag) throw Weigering.van('DATUM_ONGELDIG', naam);
  return dag;
}

/** The Monday of the week of this day. */
export function maandagVan(dag: LokaleDatum): LokaleDatum {
  return dagenLater(dag, -((weekdag(dag) + 6) % 7));
}
