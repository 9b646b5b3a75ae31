import { criteria, Meettabel, mu, voorkennis, weging, type Meetomgeving } from '@estafette/matchregels';
import type { KandidaatKenmerken, Omgeving, Priors, VacatureEisen } from '@estafette/matchregels';
import type { MuPerCriterium } from '@estafette/matchmotor';
import { beroepsgroep, isNaast, verwantschap, vindBeroep } from '@estafette/taxonomie';

/** 22 November 2026. */
export const DAG = 20_779;

export const meetomgeving: Meetomgeving = {
  verwantschap,
  competenties: { vanBeroep: vindBeroep, isNaast },
  isGereglementeerd: (code) => vindBeroep(code)?.gereglementeerd ?? false,
  dag: DAG,
};

const VACATURES_PER_GROEP = 10;
const STEEKPROEF = 300;

/** Means per occupation group over a sample, as the matcher makes them. */
export function priorsUit(vacatures: readonly VacatureEisen[], kandidaten: readonly KandidaatKenmerken[]): Priors {
  const tabel = new Meettabel(meetomgeving);
  const perGroep = new Map<string, VacatureEisen[]>();
  for (const vacature of vacatures) {
    const groep = beroepsgroep(vacature.beroep ?? '') ?? '';
    perGroep.set(groep, [...(perGroep.get(groep) ?? []), vacature].slice(0, VACATURES_PER_GROEP));
  }
  const steekproef = kandidaten.slice(0, STEEKPROEF);
  return {
    beroepsgroep,
    tabel: Object.fromEntries([...perGroep].map(([groep, uit]) => [groep, voorkennis(tabel, uit, steekproef)])),
  };
}

export const omgevingMet = (priors: Priors): Omgeving => ({ ...meetomgeving, weging, bruggen: {}, priors });

export function muVoor(priors: Priors, { beroep }: VacatureEisen): MuPerCriterium {
  return Object.fromEntries(criteria.map(({ naam }) => [naam, mu(priors, naam, beroep)]));
}
