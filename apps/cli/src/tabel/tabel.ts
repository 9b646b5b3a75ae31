import { Opdrachtfout } from '../terminal/index.js';

/** What stands in a cell: text as it was written, or a day as `jjjj-mm-dd` where the spreadsheet knows it is one. */
export interface Cel {
  readonly tekst: string;
  readonly datum?: string;
}

/** A line as it stands in the file; `nummer` is what a spreadsheet shows beside it. */
export interface Rij {
  readonly nummer: number;
  readonly cellen: readonly Cel[];
}

/** A line below the heads; empty cells are left out. */
export interface Tabelrij {
  readonly nummer: number;
  readonly cellen: ReadonlyMap<string, Cel>;
}

const MAX_RIJEN_VOOR_KOPPEN = 20;

/**
 * The lines below the line with the heads, which is the first that has the head `sleutel`; empty lines are skipped.
 * `vreemd` hears the heads that are none of `bekend`. Throws an `Opdrachtfout` when there are no heads.
 */
export async function* metKoppen(
  rijen: AsyncIterable<Rij>,
  bekend: readonly string[],
  sleutel: string,
  vreemd: (kop: string, rij: number) => void,
): AsyncGenerator<Tabelrij> {
  const namen = new Map(bekend.map((naam) => [kaal(naam), naam]));
  let koppen: readonly (string | undefined)[] | undefined;
  let voorbij = 0;
  for await (const { nummer, cellen } of rijen) {
    if (koppen) {
      const gevuld = metNamen(koppen, cellen);
      if (gevuld.size > 0) yield { nummer, cellen: gevuld };
    } else if (cellen.some(({ tekst }) => kaal(tekst) === kaal(sleutel))) {
      koppen = leesKoppen(cellen, namen, (kop) => vreemd(kop, nummer));
    } else if (++voorbij === MAX_RIJEN_VOOR_KOPPEN) {
      break;
    }
  }
  if (!koppen) throw new Opdrachtfout(`Wij vinden de kolom '${sleutel}' niet. Staan de kolomnamen boven de gegevens?`);
}

function leesKoppen(
  cellen: readonly Cel[],
  namen: ReadonlyMap<string, string>,
  vreemd: (kop: string) => void,
): readonly (string | undefined)[] {
  const koppen = cellen.map(({ tekst }) => namen.get(kaal(tekst)));
  cellen.forEach(({ tekst }, i) => tekst.trim() && !koppen[i] && vreemd(tekst.trim()));
  const dubbel = koppen.find((kop, i) => kop !== undefined && koppen.indexOf(kop) !== i);
  if (dubbel) throw new Opdrachtfout(`De kolom '${dubbel}' staat er twee keer. Haal er een weg.`);
  return koppen;
}

function metNamen(koppen: readonly (string | undefined)[], cellen: readonly Cel[]): Map<string, Cel> {
  const gevuld = cellen.flatMap((cel, i): [string, Cel][] => {
    const kop = koppen[i];
    return kop !== undefined && cel.tekst.trim() !== '' ? [[kop, cel]] : [];
  });
  return new Map(gevuld);
}

/** Two heads are the same whatever their capitals, spaces and line ends. */
function kaal(kop: string): string {
  return kop.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
