import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';
import { deel } from '../duizendsten.js';
import { perLijst, vanLaatste } from '../onthouden.js';

/** What the work asks in functional terms, as codes of the re-integratietaal. */
export interface TaakeisenVanVacature {
  readonly taakeisen?: readonly string[] | undefined;
}

/** What the candidate can carry in work, in the same terms; never why. */
export interface BelastbaarheidVanKandidaat {
  readonly belastbaarheid?: readonly Taakoordeel[] | undefined;
}

export interface Taakoordeel {
  readonly taak: string;
  readonly oordeel: string;
}

/** The task as it fits in "In dit werk moet je …". */
const TAKEN: Readonly<Record<string, string>> = {
  tillen: 'tillen en dragen',
  staan: 'lang staan',
  lopen: 'lang lopen',
  zitten: 'lang zitten',
  bukken: 'bukken en knielen',
  'hand-en-arm': 'met handen en armen werken',
  concentreren: 'lang opletten',
  tempo: 'snel werken',
  prikkels: 'tegen drukte kunnen',
  samenwerken: 'samenwerken',
};

/** How far a demand is exceeded, in halves: what can be done a little counts for half. */
const OVERSCHREDEN = new Map([
  ['kan', 0],
  ['beperkt', 1],
  ['kan-niet', 2],
]);
/** Of a task that nobody judged. */
const ONBEOORDEELD = 3;

const NAMEN = Object.keys(TAKEN);

/**
 * s = 1 − exceeded ÷ demands. Never hard: the language does not carry a doctor's no, and equal-treatment law asks for
 * adaptation first. The sentence names the task and the support, not what someone has.
 */
export const belastbaarheid: Criterium<TaakeisenVanVacature, BelastbaarheidVanKandidaat> = {
  naam: 'belastbaarheid',
  kant: 'werkgever',
  bruggen: ['werkplekaanpassing', 'jobcoach', 'jobcarving', 'beschut-werk'],
  gegeven: 'de taken die u kunt doen',
  vraag: 'Welke taken in het werk gaan goed, en welke niet?',
  leest: { vacature: { taakeisen: true }, kandidaat: { belastbaarheid: true } },
  meet(vacature, kandidaat) {
    const gevraagd = takenVan(vacature);
    if (gevraagd.length === 0) return NIET_GEVRAAGD;
    const oordelen = oordelenVan(kandidaat.belastbaarheid ?? GEEN);
    let halven = 0;
    let zwaarste: number | undefined;
    let zwaarte = 0;
    for (const taak of gevraagd) {
      const over = (oordelen >>> (2 * taak)) & 3;
      if (over === ONBEOORDEELD) return { soort: 'onbekend', zin: () => onbekendzin(taak) };
      halven += over;
      if (over > zwaarte) [zwaarste, zwaarte] = [taak, over];
    }
    const eisen = 2 * gevraagd.length;
    return { soort: 'bekend', s: deel(1000 * (eisen - halven), eisen), zin: () => taakzin(zwaarste) };
  },
};

const GEEN: readonly Taakoordeel[] = [];

/** Places in `NAMEN`. */
const takenVan = vanLaatste(({ taakeisen }: TaakeisenVanVacature) =>
  [...new Set(taakeisen)].map((taak) => NAMEN.indexOf(taak)).filter((nr) => nr >= 0),
);

/** Two bits for each task: thousands are measured for one vacancy after another. The most careful judgement counts. */
const oordelenVan = perLijst((lijst: readonly Taakoordeel[]) =>
  NAMEN.reduce((bits, naam, nr) => {
    const over = lijst.flatMap(({ taak, oordeel }) => (taak === naam ? (OVERSCHREDEN.get(oordeel) ?? []) : []));
    return bits | ((over.length > 0 ? Math.max(...over) : ONBEOORDEELD) << (2 * nr));
  }, 0),
);

function taakzin(zwaarste: number | undefined): string {
  if (zwaarste === undefined) return 'De kandidaat kan de taken in dit werk aan.';
  return `In dit werk moet je ${TAKEN[NAMEN[zwaarste]!]}. Met een aanpassing of hulp kan het misschien.`;
}

const onbekendzin = (taak: number) =>
  `In dit werk moet je ${TAKEN[NAMEN[taak]!]}. Wij weten nog niet of dat kan. Vraag dit na.`;
