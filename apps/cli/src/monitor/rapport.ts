interface Verhouding {
  readonly groep: string;
  readonly tegenover: string;
  readonly verhouding?: number;
  readonly alarm: boolean;
}

interface Cel {
  readonly kenmerk: string;
  readonly groep: string;
  readonly inAanmerking?: number;
  readonly vertoond?: number;
}

export interface Vertoning {
  readonly van: string;
  readonly tot: string;
  readonly hoe: string;
  readonly groepen: readonly Cel[];
  readonly verhoudingen: readonly Verhouding[];
  readonly nooitVertoond: { readonly dagen: number; readonly inAanmerking?: number; readonly nooit?: number };
  readonly afwijking: { readonly voorstellen: number; readonly lagerGekozen: number; readonly toegevoegd: number };
}

export interface Uitkomsten {
  readonly van: string;
  readonly tot: string;
  readonly banden: readonly {
    readonly van: number;
    readonly tot: number;
    readonly afgerond: number;
    readonly geplaatst: number;
    readonly interval: readonly [number, number];
  }[];
  readonly perCriterium: readonly { readonly criterium: string; readonly aantal: number }[];
  readonly advies: { readonly zin: string };
}

interface Gekenmerkt extends Verhouding {
  readonly kenmerk: string;
}

export interface Gelijkheid {
  readonly van: string;
  readonly tot: string;
  readonly hoe: string;
  readonly weken: readonly { readonly week: string; readonly groepen: readonly Gekenmerkt[] }[];
}

/** The reports in plain Dutch, a line each. */
export function vertoningsrapport({ van, tot, hoe, groepen, verhoudingen, ...rest }: Vertoning): string[] {
  const { nooitVertoond: nooit, afwijking } = rest;
  return [
    `Wie kwam in beeld, van ${van} tot en met ${tot}`,
    hoe,
    ...groepen.map(celregel),
    ...verhoudingen.map(verhoudingsregel),
    nooit.nooit === undefined
      ? `Niet in beeld in ${nooit.dagen} dagen: te weinig mensen om te noemen.`
      : `Niet in beeld in ${nooit.dagen} dagen: ${nooit.nooit} van de ${nooit.inAanmerking} mensen.`,
    `Voorstellen: ${afwijking.voorstellen}. Lager op de lijst gekozen: ${afwijking.lagerGekozen}. Niet van een lijst: ${afwijking.toegevoegd}.`,
  ];
}

export function uitkomstenrapport({ van, tot, banden, perCriterium, advies }: Uitkomsten): string[] {
  return [
    `Wat ervan kwam, van ${van} tot en met ${tot}`,
    ...banden.map(
      (band) =>
        `Score ${band.van} tot en met ${band.tot}: ${band.geplaatst} van de ${band.afgerond} geplaatst (tussen ${procent(band.interval[0])} en ${procent(band.interval[1])}).`,
    ),
    ...perCriterium.map(({ criterium, aantal }) => `Afgewezen om ${criterium}: ${aantal}.`),
    advies.zin,
  ];
}

export function gelijkheidsrapport({ van, tot, hoe, weken }: Gelijkheid): string[] {
  return [
    `Wie kwam in beeld per leeftijd en per geslacht, van ${van} tot en met ${tot}`,
    hoe,
    ...weken.flatMap(({ week, groepen }) => [`Week van ${week}`, ...groepen.map(gekenmerkteRegel)]),
  ];
}

function celregel({ kenmerk, groep, inAanmerking, vertoond }: Cel): string {
  const wie = `${kenmerk} ${groep}`;
  return inAanmerking === undefined
    ? `${wie}: minder dan tien mensen.`
    : `${wie}: ${vertoond} van de ${inAanmerking} mensen in beeld.`;
}

function gekenmerkteRegel({ kenmerk, ...verhouding }: Gekenmerkt): string {
  return `${kenmerk} ${verhoudingsregel(verhouding)}`;
}

function verhoudingsregel({ groep, tegenover, verhouding, alarm }: Verhouding): string {
  const wie = `${groep} tegenover ${tegenover}`;
  if (verhouding === undefined) return `${wie}: niet te zeggen.`;
  return `${wie}: ${(verhouding / 1000).toFixed(2).replace('.', ',')}.${alarm ? ' ALARM: dit is te weinig.' : ''}`;
}

function procent(duizendsten: number): string {
  return `${Math.round(duizendsten / 10)}%`;
}
