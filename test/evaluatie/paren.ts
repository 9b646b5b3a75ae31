import {
  alsCel,
  criteria,
  HARD,
  CEL_NIET_GEVRAAGD,
  CEL_ONBEKEND,
  Meettabel,
  telKandidaten,
  type KandidaatKenmerken,
  type MatchCriterium,
  type Omgeving,
  type Telling,
  type VacatureEisen,
} from '@estafette/matchregels';
import { waarheid, waarProfiel, type Wereld } from '@estafette/wereld';
import { meetomgeving, omgevingMet, priorsUit } from '../motor/omgeving.js';

export const alleCriteria: readonly MatchCriterium[] = criteria;

/** s of a criterion, or one of these. */
export const NIET_GEVRAAGD = -2;
export const ONBEKEND = -1;

/** Per vacancy and candidate, s of each criterion. */
export type Gemeten = readonly (readonly (readonly number[])[])[];

/** One world as the scorers see it, and what is true in it. By vacancy and then by candidate. */
export class Paren {
  readonly kandidaten: readonly KandidaatKenmerken[];
  readonly vacatures: readonly VacatureEisen[];
  readonly waar: readonly Float64Array[];
  readonly tellingen: readonly Telling[];
  readonly omgeving: Omgeving;
  private eerderGemeten: Gemeten | undefined;
  private eerderWerkelijk: Gemeten | undefined;

  constructor(readonly wereld: Wereld) {
    this.kandidaten = wereld.inwoners.map(({ profiel }) => profiel);
    this.vacatures = wereld.plaatsen.map(({ vacature }) => vacature);
    this.waar = wereld.plaatsen.map((plaats) =>
      Float64Array.from(wereld.inwoners, (inwoner) => waarheid(wereld, inwoner, plaats)),
    );
    this.omgeving = omgevingMet(priorsUit(this.vacatures, this.kandidaten));
    const tabel = new Meettabel(meetomgeving);
    this.tellingen = this.vacatures.map((vacature) => telKandidaten(tabel, vacature, this.kandidaten, this.omgeving));
  }

  /** By vacancy and candidate, what each criterion finds. */
  get gemeten(): Gemeten {
    return (this.eerderGemeten ??= this.vacatures.map((v) => this.kandidaten.map((k) => this.meet(v, k))));
  }

  /** The same when all that is true of people were known. */
  get werkelijk(): Gemeten {
    const profielen = this.wereld.inwoners.map((inwoner) => waarProfiel(inwoner));
    return (this.eerderWerkelijk ??= this.vacatures.map((v) => profielen.map((k) => this.meet(v, k))));
  }

  private meet(vacature: VacatureEisen, kandidaat: KandidaatKenmerken): number[] {
    return alleCriteria.map((criterium) => {
      const cel = alsCel(criterium.meet(vacature, kandidaat, this.omgeving), criterium);
      if (cel === CEL_NIET_GEVRAAGD) return NIET_GEVRAAGD;
      return cel === CEL_ONBEKEND ? ONBEKEND : cel & (HARD - 1);
    });
  }
}
