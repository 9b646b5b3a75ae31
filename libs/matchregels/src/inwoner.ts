import { criteria } from './criteria/index.js';
import type { Criteriumregel, Score } from './scoor.js';

/** What an inwoner may know of a match: reasons, what is not known yet, what can help and what to correct; no figures. */
export interface Inwoneruitleg {
  readonly inleiding: readonly string[];
  /** What fits. */
  readonly past: readonly Inwonerreden[];
  /** What does not fit, or not wholly, with what can help. */
  readonly pastNiet: readonly (Inwonerreden & { readonly hulp?: string })[];
  /** What nobody knows yet, with the question that would tell it. */
  readonly onbekend: readonly (Inwonerreden & { readonly vraag: string })[];
  /** For each fact that counted: how to have it corrected. */
  readonly corrigeren: readonly string[];
  readonly slot: string;
}

interface Inwonerreden {
  readonly criterium: string;
  readonly zin: string;
}

const INLEIDING = 'Wij kijken naar twee kanten: wat de werkgever zoekt en wat u wilt.';
const NIET_ALLES = 'Wij weten nog niet alles over u.';
const SLOT = 'U mag altijd nee zeggen. Dat heeft geen gevolgen.';

/** The explanation of a score for the inwoner whom it is about, in B1 Dutch. */
export function voorInwoner({ criteria: regels }: Pick<Score, 'criteria'>): Inwoneruitleg {
  const met = (...oordelen: Criteriumregel['oordeel'][]) => regels.filter(({ oordeel }) => oordelen.includes(oordeel));
  const onbekend = met('onbekend');
  return {
    inleiding: onbekend.length > 0 ? [INLEIDING, NIET_ALLES] : [INLEIDING],
    past: met('voldoet').map(reden),
    pastNiet: met('deels', 'voldoet_niet').map((regel) => ({
      ...reden(regel),
      ...(regel.brug && { hulp: aanInwoner(regel.brug.zin) }),
    })),
    onbekend: onbekend.map((regel) => ({ ...reden(regel), vraag: van(regel).vraag })),
    corrigeren: correcties(regels.filter(({ oordeel }) => oordeel !== 'onbekend')),
    slot: SLOT,
  };
}

function reden(regel: Criteriumregel): Inwonerreden {
  return { criterium: regel.criterium, zin: aanInwoner(regel.zin) };
}

function correcties(regels: readonly Criteriumregel[]): string[] {
  const gegevens = new Set(regels.map((regel) => van(regel).gegeven));
  return [...gegevens].map((gegeven) => `Klopt er iets niet over ${gegeven}? Zeg het uw contactpersoon.`);
}

function van({ criterium }: Criteriumregel): (typeof criteria)[number] {
  return criteria.find(({ naam }) => naam === criterium)!;
}

/**
 * Says to the inwoner what was said of "de kandidaat". In Dutch "u" takes the same form of the verb, so nothing else
 * changes but what asks a professional to do something.
 */
function aanInwoner(zin: string): string {
  return zin
    .replaceAll('De kandidaat', 'U')
    .replaceAll('de kandidaat', 'u')
    .replaceAll('moet je', 'moet u')
    .replaceAll('van huis', 'van uw huis')
    .replaceAll(' Vraag dit na.', '')
    .replaceAll('Bereken samen', 'Wij berekenen met u');
}
