import { NIET_GEVRAAGD, type Competentiekennis, type Criterium, type Meting } from '../criterium.js';
import { deel } from '../duizendsten.js';
import { perCode, vanLaatste } from '../onthouden.js';
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

const NIETS_BEKEND: Meting = {
  soort: 'onbekend',
  zin: () => 'Wij weten nog niet wat de kandidaat al kan. Vraag dit na.',
};

/**
 * VUM `competentiebeheersing` of both: s = Σu·m ÷ Σu. A competence is optional only when the taxonomy says so for the
 * occupation of the vacancy; the vacancy itself cannot say it.
 */
export const competenties: Criterium<CompetentiesVanVacature, CompetentiesVanKandidaat> = {
  naam: 'competenties',
  kant: 'werkgever',
  bruggen: ['jobcarving', 'leerwerkroute'],
  gegeven: 'uw vaardigheden',
  vraag: 'Wat kunt u goed?',
  leest: { vacature: { beroep: true, competenties: true }, kandidaat: { competenties: true, ervaring: true } },
  meet(vacature, kandidaat, { competenties: kennis }) {
    if (!vacature.competenties?.length) return NIET_GEVRAAGD;
    // Of many people nothing is known: for them what the vacancy asks need not be looked up.
    if (!kandidaat.competenties?.length && kandidaat.ervaring.length === 0) return NIETS_BEKEND;
    const { u, m, genoemd, uitWerk } = gevraagdDoor(kennis)(vacature);
    m.fill(0);
    let bronnen = 0;
    for (const competentie of kandidaat.competenties ?? []) bronnen += neemSterkste(m, genoemd(competentie));
    for (const beroep of kandidaat.ervaring) bronnen += neemSterkste(m, uitWerk(beroep));
    if (bronnen === 0) return NIETS_BEKEND;

    let teller = 0;
    let noemer = 0;
    let aantal = 0;
    for (let i = 0; i < m.length; i += 1) {
      teller += u[i]! * m[i]!;
      noemer += u[i]!;
      if (m[i]! > 0) aantal += 1;
    }
    return { soort: 'bekend', s: deel(teller, noemer), zin: () => telzin(aantal, m.length) };
  },
};

/** m of each competence that is asked, in their order. */
type Sterkten = Int32Array;

/** What a vacancy asks, and what each source of a candidate says of it. */
export interface Gevraagd {
  /** Weights, in the order in which the competences are asked. */
  readonly u: readonly number[];
  /** To reckon in: nothing of one candidate stays for the next. */
  readonly m: Int32Array;
  /** What an own competence says, by its code. */
  readonly genoemd: (competentie: string) => Sterkten;
  /** What having worked in an occupation says; empty when nothing is known of what one can do then. */
  readonly uitWerk: (beroep: string) => Sterkten;
}

const gevraagdDoor = vanLaatste((kennis: Competentiekennis) =>
  vanLaatste((vacature: CompetentiesVanVacature) => gevraagd(vacature, kennis)),
);

/** s = Σu·m ÷ Σu, where m of each competence is the strongest that a source says; no source at all is unknown. */
export function gevraagd(vacature: CompetentiesVanVacature, { vanBeroep, isNaast }: Competentiekennis): Gevraagd {
  const codes = [...new Set(vacature.competenties)];
  const optioneel = vacature.beroep ? vanBeroep(vacature.beroep)?.optioneel : undefined;
  const sterkten = (eigen: string, gelijk: number) =>
    Int32Array.from(codes, (code) => (code === eigen ? gelijk : isNaast(code, eigen) ? ERNAAST : 0));
  return {
    m: new Int32Array(codes.length),
    u: codes.map((code) => (optioneel?.includes(code) ? OPTIONEEL : ESSENTIEEL)),
    genoemd: perCode((competentie) => sterkten(competentie, GENOEMD)),
    uitWerk: perCode((beroep) => {
      const essentieel = vanBeroep(beroep)?.essentieel ?? [];
      const m = new Int32Array(essentieel.length === 0 ? 0 : codes.length);
      for (const code of essentieel) neemSterkste(m, sterkten(code, UIT_WERK));
      return m;
    }),
  };
}

/** Raises each m to what this source says. Gives how many sources that were: none when it says nothing at all. */
function neemSterkste(m: Int32Array, sterkten: Sterkten): 0 | 1 {
  for (let i = 0; i < sterkten.length; i += 1) if (sterkten[i]! > m[i]!) m[i] = sterkten[i]!;
  return sterkten.length === 0 ? 0 : 1;
}

function telzin(aantal: number, van: number): string {
  if (van === 1) return aantal === 1 ? 'De kandidaat kan wat nodig is.' : 'De kandidaat kan nog niet wat nodig is.';
  return `De kandidaat kan ${aantal} van de ${van} dingen die nodig zijn.`;
}
