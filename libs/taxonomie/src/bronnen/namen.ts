import type { Beroepsnaam } from '../opzoeken/index.js';
import { woordenVan } from '../opzoeken/index.js';
import type { Taxonomie, Taxonomieberoep } from './taxonomie.js';

/** A name of UWV's list BO&C, and the name of the occupation that it refers to. */
export interface Bocnaam {
  readonly naam: string;
  readonly referentie: string;
}

/** The names under which occupations are looked for. The first taxonomy that has a name keeps it. */
export function zoeknamen(taxonomieen: readonly Taxonomie[], boc: readonly Bocnaam[] = []): Beroepsnaam[] {
  const wie = new Map<string, Taxonomieberoep>();
  const namen: Beroepsnaam[] = [];
  for (const { beroepen } of taxonomieen) {
    for (const beroep of beroepen) {
      // Two taxonomies with one occupation: it keeps the code of the first, and gets the other names with it.
      const zelfde = wie.get(kaal(beroep.naam)) ?? beroep;
      wie.set(kaal(beroep.naam), zelfde);
      const eigen = zelfde === beroep ? [beroep.naam] : [];
      for (const zoeknaam of [...eigen, ...beroep.namen]) {
        namen.push({ code: zelfde.code, naam: zelfde.naam, zoeknaam });
      }
    }
  }
  return [...namen, ...viaBoc(namen, boc)];
}

/** BO&C has no codes of ours: a name counts only where its reference occupation is called exactly as one of ours. */
function viaBoc(namen: readonly Beroepsnaam[], boc: readonly Bocnaam[]): Beroepsnaam[] {
  const perNaam = new Map<string, Beroepsnaam | 'meer dan een'>();
  for (const naam of namen) {
    const sleutel = kaal(naam.zoeknaam);
    const bekend = perNaam.get(sleutel);
    perNaam.set(
      sleutel,
      bekend && bekend !== 'meer dan een' && bekend.code !== naam.code ? 'meer dan een' : (bekend ?? naam),
    );
  }
  return boc.flatMap(({ naam, referentie }) => {
    const gevonden = perNaam.get(kaal(referentie));
    return gevonden && gevonden !== 'meer dan een' && !perNaam.has(kaal(naam))
      ? [{ code: gevonden.code, naam: gevonden.naam, zoeknaam: naam }]
      : [];
  });
}

const kaal = (naam: string): string => woordenVan(naam).join('');
