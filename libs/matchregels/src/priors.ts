import { duizendste, type Duizendste } from './duizendsten.js';

/** What is known of one criterion in one occupation group: the mean s in 1/1000, over `aantal` known values. */
export interface Voorkennis {
  readonly gemiddelde: Duizendste;
  readonly aantal: number;
}

/** Means per occupation group and criterion; never per group of persons (matching.md section 3, rule b). */
export interface Priors {
  /** The occupation group of an occupation code, or undefined when the taxonomy does not know it. */
  readonly beroepsgroep: (beroep: string) => string | undefined;
  readonly tabel: Readonly<Record<string, Readonly<Record<string, Voorkennis>>>>;
}

/** The value of what nobody knows: neither a plus nor a minus. */
export const MIDDEN: Duizendste = 500;

const AANTAL_MINIMAAL = 30;

/** μ: the s of an unknown fact for this criterion, in 1/1000. At least 30 known values, else 500. */
export function mu(priors: Priors, criterium: string, beroep: string | undefined): Duizendste {
  const groep = beroep ? priors.beroepsgroep(beroep) : undefined;
  const voorkennis = groep === undefined ? undefined : priors.tabel[groep]?.[criterium];
  if (!voorkennis || voorkennis.aantal < AANTAL_MINIMAAL) return MIDDEN;
  return duizendste(voorkennis.gemiddelde, `prior van ${criterium} in ${groep}`);
}
