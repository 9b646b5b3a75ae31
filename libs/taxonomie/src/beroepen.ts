import { competentiecode } from './competenties.js';
import { BEROEPEN } from './gegevens/beroepenlijst.js';
import { ondergroep } from './isco.js';

const VOORVOEGSEL = 'urn:reintegratietaal:beroep:';

export interface Beroep {
  /** URI, fit for VUM `codeBeroepsnaam`. */
  readonly code: string;
  readonly naam: string;
  /** Unit group of ISCO-08, four digits. */
  readonly isco: string;
  /** Codes of competences. */
  readonly essentieel: readonly string[];
  readonly optioneel: readonly string[];
  /** The law asks a diploma. */
  readonly gereglementeerd: boolean;
}

export const beroepen: readonly Beroep[] = BEROEPEN.trim().split('\n').map(leesBeroep);

const perCode: ReadonlyMap<string, Beroep> = new Map(beroepen.map((beroep) => [beroep.code, beroep]));

export function vindBeroep(code: string): Beroep | undefined {
  return perCode.get(code);
}

/** The minor group of ISCO-08 of an occupation; undefined for a code that we do not know. */
export function beroepsgroep(code: string): string | undefined {
  const beroep = perCode.get(code);
  return beroep && ondergroep(beroep.isco);
}

/** Occupations of which the name contains every word of `tekst`, names that begin with it first; all when it is empty. */
export function zoekBeroepen(tekst: string): Beroep[] {
  const woorden = kaal(tekst).split(/\s+/).filter(Boolean);
  const begint = (beroep: Beroep) => (woorden[0] && kaal(beroep.naam).startsWith(woorden[0]) ? 0 : 1);
  return beroepen
    .filter(({ naam }) => woorden.every((woord) => kaal(naam).includes(woord)))
    .toSorted((a, b) => begint(a) - begint(b) || (kaal(a.naam) < kaal(b.naam) ? -1 : 1));
}

/** Without accents and capitals, so that "conciërge" is found by "concierge". */
function kaal(tekst: string): string {
  return tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function leesBeroep(regel: string): Beroep {
  const [slug, naam, isco, essentieel, optioneel, wet] = regel.split(';').map((deel) => deel.trim());
  return {
    code: VOORVOEGSEL + slug!,
    naam: naam!,
    isco: isco!,
    essentieel: essentieel!.split(' ').map(competentiecode),
    optioneel: optioneel!.split(' ').map(competentiecode),
    gereglementeerd: wet === 'wet',
  };
}
