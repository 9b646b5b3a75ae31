/** An occupation as a taxonomy of others has it. */
export interface Taxonomieberoep {
  /** URI. */
  readonly code: string;
  readonly naam: string;
  /** Other names for it. */
  readonly namen: readonly string[];
  /** Unit group of ISCO-08, four digits; empty when the taxonomy does not say. */
  readonly isco: string;
  /** Codes of skills. */
  readonly essentieel: readonly string[];
  readonly optioneel: readonly string[];
  /** The law asks a diploma. */
  readonly gereglementeerd: boolean;
}

/** What was read of one taxonomy. */
export interface Taxonomie {
  readonly naam: string;
  /** Changes with what was read. */
  readonly versie: string;
  readonly beroepen: readonly Taxonomieberoep[];
  /** Names of skills, by code. */
  readonly vaardigheden: Readonly<Record<string, string>>;
}

/** How important each of the same elements (skills, activities) is in an occupation, from 1 to 5. */
export interface Profielen {
  readonly elementen: readonly string[];
  readonly perBeroep: Readonly<Record<string, readonly number[]>>;
}
