import type { components } from './gegenereerd/api.js';

type Probleem = components['schemas']['Probleem'];
/** One thing that was wrong: a code that never changes its meaning, where it was, and a sentence that says what to do. */
export type Fout = Probleem['fouten'][number];

/** The hub did not do what was asked, and says why. Status 0: what came back was no answer of the hub. */
export class Afwijzing extends Error {
  readonly code: string;
  readonly fouten: readonly Fout[];
  /** Where an overdracht or voorstel stands, and what can be done with it now: set when a step came too late. */
  readonly huidigeStatus: string | undefined;
  readonly toegestaneStappen: readonly string[];

  constructor(
    readonly status: number,
    probleem: Partial<Probleem> | undefined,
  ) {
    super(`${status} ${probleem?.detail ?? 'Geen antwoord van de hub.'}`);
    this.code = probleem?.code ?? 'GEEN_ANTWOORD';
    this.fouten = probleem?.fouten ?? [];
    this.huidigeStatus = probleem?.huidigeStatus;
    this.toegestaneStappen = probleem?.toegestaneStappen ?? [];
  }
}
