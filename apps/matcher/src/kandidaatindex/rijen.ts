import type { Stand } from '@estafette/persistence';

type Indicatie = number | null;

/** VUM `taalbeheersing` as it is in the profile. */
export interface TaalRij {
  readonly codeTaal?: string;
  readonly codeNiveauTaalbeheersingLezen?: number;
  readonly codeNiveauTaalbeheersingLuisteren?: number;
  readonly codeNiveauTaalbeheersingMondeling?: number;
  readonly codeNiveauTaalbeheersingSchriftelijk?: number;
}

export interface ContractRij {
  readonly codeTypeArbeidscontract?: string;
  readonly codeTypeOvereenkomst?: string;
}

/** What both views give in the same terms. */
interface GedeeldeRij extends Stand {
  /** Hours a week. */
  readonly uren_minimaal: number | null;
  readonly uren_maximaal: number | null;
  /** The four digits of the postcode. */
  readonly pc4: string | null;
  /** Competences as URI. */
  readonly competenties: readonly string[] | null;
  readonly niveau: number | null;
  readonly opleidingsniveaus: readonly number[] | null;
  readonly talen: readonly TaalRij[] | null;
  readonly rijbewijzen: readonly string[] | null;
  /** The first day, `jjjj-mm-dd`. */
  readonly vanaf: string | null;
  readonly interesses: readonly string[] | null;
  readonly contractvormen: readonly ContractRij[] | null;
  readonly onregelmatig: Indicatie;
  readonly kantoortijden: Indicatie;
}

/** What the views give of a candidate: pseudonymous, and nothing but facts that a criterion reads. */
export interface KandidaatRij extends GedeeldeRij {
  readonly beschikbaar: boolean;
  /** Occupations as URI. */
  readonly beroepen: readonly string[] | null;
  readonly ervaring: readonly string[] | null;
  /** Kilometres. */
  readonly maximale_reisafstand: number | null;
  readonly belastbaarheid: readonly { readonly taak: string; readonly oordeel: string }[] | null;
  readonly alleen_deze_werkmomenten: boolean;
}

export interface VacatureRij extends GedeeldeRij {
  readonly open: boolean;
  readonly beroep: string | null;
  readonly taaleis_onderbouwd: boolean;
  readonly rijden_is_het_werk: boolean;
  readonly taakeisen: readonly string[] | null;
}

/** The centre of a postcode area, in degrees (WGS 84). */
export interface PostcodeRij extends Stand {
  readonly pc4: string;
  readonly lat: number;
  readonly lon: number;
}
