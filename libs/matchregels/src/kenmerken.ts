import type { criteria } from './criteria/index.js';

type Meet = (typeof criteria)[number]['meet'];
type AlleSamen<T> = (T extends unknown ? (feit: T) => void : never) extends (feit: infer Alle) => void ? Alle : never;

/**
 * All that the scorer can see of a vacancy: its id and the facts that the criteria declare.
 * A fact that no criterion declares cannot be passed in.
 */
export type VacatureEisen = { readonly id: string; readonly beroep?: string | undefined } & AlleSamen<
  Parameters<Meet>[0]
>;

/**
 * All that the scorer can see of a candidate: the id and the facts that the criteria declare. `kenmerken.spec.ts` does
 * not compile when a criterion declares an attribute that may never count (matching.md section 2).
 */
export type KandidaatKenmerken = { readonly id: string } & AlleSamen<Parameters<Meet>[1]>;
