/** matching.md section 2: below this ratio someone has to look; it is an alarm, not a verdict. In 1/1000. */
export const ALARM = 850;

/** Of fewer people nothing is told: one of them could be recognised. */
export const CEL_MINIMAAL = 10;

/** How many of a group could be shown, and how many of them were. */
export interface Cel {
  readonly groep: string;
  readonly inAanmerking: number;
  readonly vertoond: number;
}

/** A cell as it may be told: without figures when it is small. `aandeel` in 1/1000. */
export type Getoondecel = (Cel & { readonly aandeel: number }) | { readonly groep: string; readonly teKlein: true };

/** These cells, which together are everybody, so that nobody finds a small one by subtraction either. */
export function toonCellen(cellen: readonly Cel[]): Getoondecel[] {
  const telbaar = zonderKleine(cellen);
  return cellen.map((cel) =>
    telbaar.includes(cel)
      ? { ...cel, aandeel: Math.round((1000 * cel.vertoond) / cel.inAanmerking) }
      : { groep: cel.groep, teKlein: true },
  );
}

/** How often a group is shown against how often another is, in 1/1000; undefined when that cannot be told. */
export interface Verhouding {
  readonly groep: string;
  readonly tegenover: string;
  readonly verhouding?: number;
  readonly alarm: boolean;
}

export function verhouding(groep: Cel, tegenover: Cel): Verhouding {
  const namen = { groep: groep.groep, tegenover: tegenover.groep };
  const teKlein = Math.min(groep.inAanmerking, tegenover.inAanmerking) < CEL_MINIMAAL;
  if (teKlein || tegenover.vertoond === 0) return { ...namen, alarm: false };
  const waarde = Math.round(
    (1000 * groep.vertoond * tegenover.inAanmerking) / (groep.inAanmerking * tegenover.vertoond),
  );
  return { ...namen, verhouding: waarde, alarm: waarde < ALARM };
}

/** These groups taken together, under a name of their own. */
export function samen(naam: string, cellen: readonly Cel[], hoort: (groep: string) => boolean): Cel {
  const eigen = cellen.filter(({ groep }) => hoort(groep));
  const tel = (veld: 'inAanmerking' | 'vertoond') => eigen.reduce((totaal, cel) => totaal + cel[veld], 0);
  return { groep: naam, inAanmerking: tel('inAanmerking'), vertoond: tel('vertoond') };
}

/**
 * What may be told of groups whose total is known elsewhere: without those under ten, and without the smallest others
 * until nobody finds a small one by subtraction (ADR 17: of two or more hidden groups of ten people together).
 */
export function zonderKleine(cellen: readonly Cel[]): Cel[] {
  const opGrootte = cellen.toSorted((a, b) => a.inAanmerking - b.inAanmerking || (a.groep < b.groep ? -1 : 1));
  const klein = opGrootte.filter(({ inAanmerking }) => inAanmerking < CEL_MINIMAAL);
  if (klein.length === 0) return opGrootte;
  const verborgen = samen('', klein, () => true).inAanmerking;
  const genoeg = klein.length > 1 && verborgen >= CEL_MINIMAAL;
  return opGrootte.slice(klein.length + (genoeg ? 0 : 1));
}
