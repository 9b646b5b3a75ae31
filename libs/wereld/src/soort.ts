/** How much of the truth a world lets through. All are shares from 0 to 1 unless said otherwise. */
export interface Wereldsoort {
  readonly naam: string;
  /** Chance that a fact is missing, of someone close to work and of someone far from it. */
  readonly ontbreekt: { readonly dichtbij: number; readonly veraf: number };
  /** Chance that a fact is as it was a year ago. */
  readonly verouderd: number;
  /** Chance that a level, a limit or a competence was noted wrongly. */
  readonly mistekend: number;
  /** Chance that a vacancy asks a step more than the work needs. */
  readonly vraagtTeVeel: number;
  /** Chance that of someone of the smaller group more is missing, and that they live in one part of the region. */
  readonly achterstelling: number;
  /** How suddenly a chance falls beyond a threshold: small is sudden. */
  readonly zachtheid: number;
}

export const wereldsoorten = {
  mild: {
    naam: 'mild',
    ontbreekt: { dichtbij: 0.1, veraf: 0.2 },
    verouderd: 0.05,
    mistekend: 0.03,
    vraagtTeVeel: 0.1,
    achterstelling: 0,
    zachtheid: 0.16,
  },
  arnhem: {
    naam: 'arnhem',
    ontbreekt: { dichtbij: 0.25, veraf: 0.55 },
    verouderd: 0.2,
    mistekend: 0.08,
    vraagtTeVeel: 0.3,
    achterstelling: 0,
    zachtheid: 0.12,
  },
  tegenwerkend: {
    naam: 'tegenwerkend',
    ontbreekt: { dichtbij: 0.3, veraf: 0.6 },
    verouderd: 0.3,
    mistekend: 0.15,
    vraagtTeVeel: 0.6,
    achterstelling: 0.5,
    zachtheid: 0.06,
  },
} as const satisfies Record<string, Wereldsoort>;
