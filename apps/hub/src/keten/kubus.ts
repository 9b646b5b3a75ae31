import type { Som } from './geheimhouding/index.js';
import type { Feit } from './onderwerpen.js';

/** Everything together along one side of the table. */
export const ALLES = '*';

/** Where a figure stands: in time, area, group and split; each may be `ALLES`. Groups read `overgang=wi>scalabor`. */
export interface Plek {
  readonly tijd: string;
  readonly gebied: string;
  readonly groep: string;
  readonly splitsing: string;
}

export interface Cel extends Plek {
  /** How many facts, and of how many people. */
  aantal: number;
  readonly mensen: Set<string>;
  readonly dagen: number[];
}

export interface Kubus {
  readonly cellen: ReadonlyMap<string, Cel>;
  readonly sommen: readonly Som[];
}

export const sleutel = ({ tijd, gebied, groep, splitsing }: Plek): string => `${tijd}|${gebied}|${groep}|${splitsing}`;

/**
 * All figures that can be told of these facts, with every sum that can be made of them. Two of area, group and split at
 * most: with three nearly every figure of a region is about a few people.
 */
export function kubus(feiten: readonly Feit[], teltOp: boolean): Kubus {
  const cellen = new Map<string, Cel>();
  const sommen = new Map<string, Set<string>>();
  for (const feit of feiten) {
    for (const plek of plekken(feit, teltOp)) telMee(cellen, plek, feit);
  }
  for (const plek of cellen.values()) {
    for (const { geheel, kant } of gehelen(plek, teltOp)) hoortBij(sommen, `${kant} ${sleutel(geheel)}`, sleutel(plek));
  }
  return {
    cellen,
    sommen: [...sommen].map(([naam, delen]) => ({ geheel: naam.slice(naam.indexOf(' ') + 1), delen: [...delen] })),
  };
}

function plekken(feit: Feit, teltOp: boolean): Plek[] {
  const tijden = teltOp ? [feit.kwartaal, jaarVan(feit.kwartaal)] : [feit.kwartaal];
  const gebieden = [feit.gebied, ALLES];
  const groepen = [ALLES, ...namen(feit.groepen)];
  const splitsingen = [ALLES, ...namen(feit.splitsingen)];
  return tijden.flatMap((tijd) =>
    gebieden.flatMap((gebied) =>
      groepen.flatMap((groep) =>
        splitsingen
          .map((splitsing) => ({ tijd, gebied, groep, splitsing }))
          .filter((plek) => [plek.gebied, plek.groep, plek.splitsing].includes(ALLES)),
      ),
    ),
  );
}

const jaarVan = (kwartaal: string): string => kwartaal.slice(0, 4);
const namen = (delen: Readonly<Record<string, string>>): string[] =>
  Object.entries(delen).map(([naam, waarde]) => `${naam}=${waarde}`);
const soortVan = (deel: string): string => deel.slice(0, deel.indexOf('='));

/** The figures that this one is a part of: one for each side that is not everything yet. */
function gehelen(plek: Plek, teltOp: boolean): { readonly kant: string; readonly geheel: Plek }[] {
  const { tijd, gebied, groep, splitsing } = plek;
  return [
    ...(teltOp && tijd.length > 4 ? [{ kant: 'tijd', geheel: { ...plek, tijd: jaarVan(tijd) } }] : []),
    ...(gebied === ALLES ? [] : [{ kant: 'gebied', geheel: { ...plek, gebied: ALLES } }]),
    ...(groep === ALLES ? [] : [{ kant: soortVan(groep), geheel: { ...plek, groep: ALLES } }]),
    ...(splitsing === ALLES ? [] : [{ kant: `:${soortVan(splitsing)}`, geheel: { ...plek, splitsing: ALLES } }]),
  ];
}

function telMee(cellen: Map<string, Cel>, plek: Plek, { inwoner, dagen }: Feit): void {
  const naam = sleutel(plek);
  let cel = cellen.get(naam);
  if (!cel) cellen.set(naam, (cel = { ...plek, aantal: 0, mensen: new Set(), dagen: [] }));
  cel.aantal++;
  cel.mensen.add(inwoner);
  if (dagen !== null) cel.dagen.push(dagen);
}

function hoortBij(sommen: Map<string, Set<string>>, som: string, deel: string): void {
  const delen = sommen.get(som);
  if (delen) delen.add(deel);
  else sommen.set(som, new Set([deel]));
}
