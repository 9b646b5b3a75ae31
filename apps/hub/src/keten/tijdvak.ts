import { dagenLater, leesLokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { Weigering, type Zoekvraag } from '../web/index.js';

/** A whole quarter or a whole year, both days included; `naam` as in 2026-Q3 or 2026. */
export interface Tijdvak {
  readonly naam: string;
  readonly van: LokaleDatum;
  readonly tot: LokaleDatum;
}

const UITLEG =
  'Kies een heel kwartaal of een heel jaar. Van andere tijden geven wij geen cijfers: wie die van elkaar aftrekt, ziet kleine aantallen.';

/** The quarter of today when nothing is asked. `tot` may be left out, and may be today in what is not over yet. */
export function leesTijdvak(vraag: Zoekvraag, vandaag: LokaleDatum): Tijdvak {
  if (vraag['van'] === undefined && vraag['tot'] === undefined) return kwartaalVan(vandaag);
  const van = leesDag(vraag, 'van');
  const tot = vraag['tot'] === undefined ? undefined : leesDag(vraag, 'tot');
  const gevonden = [kwartaalVan(van), jaarVan(van)].find((t) => t.van === van && past(t, tot, vandaag));
  if (!gevonden) throw Weigering.van('PARAMETER_ONJUIST', 'van', UITLEG);
  return gevonden;
}

/** The same span, one or four quarters earlier. */
export function eerder({ naam, van }: Tijdvak): Tijdvak {
  const dagEerder = dagenLater(van, -1);
  return naam.length === 4 ? jaarVan(dagEerder) : kwartaalVan(dagEerder);
}

function past({ tot }: Tijdvak, gevraagd: LokaleDatum | undefined, vandaag: LokaleDatum): boolean {
  return gevraagd === undefined || gevraagd === tot || (gevraagd === vandaag && vandaag < tot);
}

export function kwartaalVan(dag: LokaleDatum): Tijdvak {
  const jaar = Number(dag.slice(0, 4));
  const kwartaal = Math.ceil(Number(dag.slice(5, 7)) / 3);
  const volgende = kwartaal === 4 ? beginVan(jaar + 1, 1) : beginVan(jaar, kwartaal + 1);
  return { naam: `${jaar}-Q${kwartaal}`, van: beginVan(jaar, kwartaal), tot: dagenLater(volgende, -1) };
}

const beginVan = (jaar: number, kwartaal: number): LokaleDatum =>
  `${jaar}-${String(kwartaal * 3 - 2).padStart(2, '0')}-01` as LokaleDatum;

export function jaarVan(dag: LokaleDatum): Tijdvak {
  const naam = dag.slice(0, 4);
  return { naam, van: `${naam}-01-01` as LokaleDatum, tot: `${naam}-12-31` as LokaleDatum };
}

function leesDag(vraag: Zoekvraag, naam: 'van' | 'tot'): LokaleDatum {
  const dag = leesLokaleDatum(vraag[naam] ?? '');
  if (!dag) throw Weigering.van('DATUM_ONGELDIG', naam);
  return dag;
}
