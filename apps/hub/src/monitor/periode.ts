import { leesLokaleDatum } from '@estafette/tijd';
import { Weigering, type Zoekvraag } from '../web/index.js';

/** A span of local calendar days, both included. */
export interface Periode {
  readonly van: string;
  readonly tot: string;
}

/** Without `tot` until today, without `van` from the first of January of that year. */
export function leesPeriode(vraag: Zoekvraag, vandaag: string): Periode {
  const tot = leesDag(vraag, 'tot') ?? vandaag;
  const van = leesDag(vraag, 'van') ?? `${tot.slice(0, 4)}-01-01`;
  if (van > tot) throw Weigering.van('PARAMETER_ONJUIST', 'van', 'De eerste dag ligt na de laatste.');
  return { van, tot };
}

function leesDag(vraag: Zoekvraag, naam: 'van' | 'tot'): string | undefined {
  const tekst = vraag[naam];
  if (tekst === undefined) return undefined;
  const dag = leesLokaleDatum(tekst);
  if (!dag) throw Weigering.van('DATUM_ONGELDIG', naam);
  return dag;
}
