import { weging as eerste } from './1.0.0.js';
import type { Weging } from './weging.js';

/** Every weight set that was ever decided on, the oldest first. Old ones stay, so that an old run can be done again. */
export const wegingen: readonly Weging[] = [eerste];

/** The weight set in force on a day, ISO 8601; before the first one that one. */
export function wegingOp(dag: string): Weging {
  return wegingen.findLast(({ vanaf }) => vanaf <= dag) ?? wegingen[0]!;
}

export function vindWeging(versie: string): Weging | undefined {
  return wegingen.find((weging) => weging.versie === versie);
}
