import type { Plek } from '@estafette/matchregels';
import { beroepen, vindBeroep } from '@estafette/taxonomie';
import type { Zaad } from '@estafette/zaad';
import { INTERESSES, SOORTEN, TAKEN, type Streek } from './aard.js';

/** What is true of a vacancy: what the work needs, and how much the employer can take. */
export interface Werk {
  readonly beroep: string;
  readonly nodig: readonly string[];
  /** How much may be missing, and how much help there is at work: 0–1. */
  readonly ruimte: number;
  readonly hulp: number;
  readonly niveau: number;
  readonly taal: number;
  readonly rijden: 'niet' | 'handig' | 'is het werk';
  readonly uren: readonly [minimaal: number, maximaal: number];
  readonly start: number;
  /** Places in `TAKEN`. */
  readonly taken: readonly number[];
  readonly leuk: readonly string[];
  readonly soort: string;
  readonly plek: Plek;
  readonly moment: 'wisselend' | 'overdag' | 'vrij';
}

export function trekWerk(zaad: Zaad, streek: Streek, dag: number): Werk {
  const beroep = zaad.kies(beroepen).code;
  const { essentieel, optioneel } = vindBeroep(beroep)!;
  const uren = zaad.kies([12, 16, 20, 24, 24, 32, 32, 36]);
  return {
    beroep,
    nodig: [...essentieel, ...optioneel.filter(() => zaad.kans(0.3))],
    ruimte: zaad.breuk(),
    hulp: zaad.breuk(),
    niveau: zaad.kies([1, 2, 2, 3, 3, 3, 4, 4, 5]),
    taal: zaad.kies([1, 1, 2, 2, 2, 3, 3, 4]),
    rijden: zaad.kies(['niet', 'niet', 'niet', 'handig', 'is het werk']),
    uren: [uren, Math.min(40, uren + zaad.kies([0, 0, 4, 8]))],
    start: dag + zaad.kies([0, 7, 14, 30]),
    taken: TAKEN.map((_, i) => i).filter(() => zaad.kans(0.25)),
    leuk: INTERESSES.filter(() => zaad.kans(0.3)),
    soort: zaad.kies([...SOORTEN, '01', '01']),
    plek: zaad.kies(streek),
    moment: zaad.kies(['wisselend', 'overdag', 'vrij', 'vrij']),
  };
}
