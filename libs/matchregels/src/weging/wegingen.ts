import { weging as eerste } from './1.0.0.js';
import { wegingHash, type Weging } from './weging.js';

/**
 * A weight set that was decided on, with the outcome of `weging toets` that the decision rests on: the JSON which that
 * command prints, kept beside the weights. Only the starting values have none.
 */
interface Vastgesteld {
  readonly weging: Weging;
  readonly toets?: Toetsverslag;
}

/** The part of the outcome that has to be in order before a weight set may be used. */
export interface Toetsverslag {
  readonly weging: { readonly versie: string; readonly hash: string };
  readonly goud: { readonly gezakt: readonly unknown[] };
}

const VASTGESTELD: readonly Vastgesteld[] = [{ weging: eerste }];

/** Every weight set that may be used, the oldest first. Old ones stay, so that an old run can be done again. */
export const wegingen: readonly Weging[] = toegelaten(VASTGESTELD);

/** Refuses a weight set that was not tested as it is now, or did not pass: then the matcher does not start. */
export function toegelaten(vastgesteld: readonly Vastgesteld[]): readonly Weging[] {
  return vastgesteld.map(({ weging, toets }, i) => {
    if (i > 0 && (toets?.weging.hash !== wegingHash(weging) || toets.goud.gezakt.length > 0)) {
      throw new Error(`Weging ${weging.versie} is zo niet getoetst. Doe eerst: npm run estafette -- weging toets.`);
    }
    return weging;
  });
}

/** The weight set in force on a day, ISO 8601; before the first one that one. */
export function wegingOp(dag: string): Weging {
  return wegingen.findLast(({ vanaf }) => vanaf <= dag) ?? wegingen[0]!;
}

export function vindWeging(versie: string): Weging | undefined {
  return wegingen.find((weging) => weging.versie === versie);
}
