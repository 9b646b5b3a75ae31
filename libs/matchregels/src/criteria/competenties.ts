import { NIET_GEVRAAGD, type Competentiekennis, type Criterium } from '../criterium.js';
import { deel } from '../duizendsten.js';
import { vanLaatste } from '../onthouden.js';
import type { BeroepVanVacature } from './beroep.js';

/** What the work asks that someone can do, as codes (URI). */
export interface CompetentiesVanVacature extends BeroepVanVacature {
  readonly competenties?: readonly string[] | undefined;
}

/** What the candidate can do, stated or to be read from the occupations in which they worked. */
export interface CompetentiesVanKandidaat {
  readonly competenties?: readonly string[] | undefined;
  readonly ervaring: readonly string[];
}

// matching.md section 3: u of an essential or optional competence, m by how it is known. All in 1/1000.
const ESSENTIEEL = 1000;
const OPTIONEEL = 400;
const GENOEMD = 1000;
const UIT_WERK = 700;
const ERNAAST = 600;

const ONBEKEND = 'Wij weten nog niet wat de kandidaat al kan. Vraag dit na.';

/**
 * VUM `competentiebeheersing` of both: s = Σu·m ÷ Σu. A competence is optional only when the taxonomy says so for the
 * occupation of the vacancy; the vacancy itself cannot say it.
 */
export const competenties: Criterium<CompetentiesVanVacature, CompetentiesVanKandidaat> = {
  naam: 'competenties',
  kant: 'werkgever',
  bruggen: ['jobcarving', 'leerwerkroute'],
  meet(vacature, kandidaat, { competenties: kennis }) {
    const gevraagd = gevraagdDoor(vacature);
    if (gevraagd.length === 0) return NIET_GEVRAAGD;
    const genoemd = kandidaat.competenties ?? [];
    const uitWerk = uitErvaring(kandidaat.ervaring, kennis);
    if (genoemd.length === 0 && uitWerk.length === 0) return { soort: 'onbekend', zin: () => ONBEKEND };

    const vanBeroep = vacature.beroep ? kennis.vanBeroep(vacature.beroep) : undefined;
    let teller = 0;
    let noemer = 0;
    let aantal = 0;
    for (const competentie of gevraagd) {
      const u = vanBeroep?.optioneel.includes(competentie) ? OPTIONEEL : ESSENTIEEL;
      const m = beheersing(competentie, genoemd, uitWerk, kennis);
      teller += u * m;
      noemer += u;
      if (m > 0) aantal += 1;
    }
    return { soort: 'bekend', s: deel(teller, noemer), zin: () => telzin(aantal, gevraagd.length) };
  },
};

const gevraagdDoor = vanLaatste(({ competenties: codes }: CompetentiesVanVacature) => [...new Set(codes)]);

const GEEN: readonly string[] = [];

function uitErvaring(ervaring: readonly string[], kennis: Competentiekennis): readonly string[] {
  if (ervaring.length === 0) return GEEN;
  if (ervaring.length === 1) return kennis.vanBeroep(ervaring[0]!)?.essentieel ?? GEEN;
  return ervaring.flatMap((beroep) => kennis.vanBeroep(beroep)?.essentieel ?? GEEN);
}

function beheersing(
  gevraagd: string,
  genoemd: readonly string[],
  uitWerk: readonly string[],
  { isNaast }: Competentiekennis,
): number {
  if (genoemd.includes(gevraagd)) return GENOEMD;
  if (uitWerk.includes(gevraagd)) return UIT_WERK;
  return genoemd.some((c) => isNaast(gevraagd, c)) || uitWerk.some((c) => isNaast(gevraagd, c)) ? ERNAAST : 0;
}

function telzin(aantal: number, van: number): string {
  if (van === 1) return aantal === 1 ? 'De kandidaat kan wat nodig is.' : 'De kandidaat kan nog niet wat nodig is.';
  return `De kandidaat kan ${aantal} van de ${van} dingen die nodig zijn.`;
}
