/** What partners say in the drills: the smallest data that the hub accepts. */
export const profiel = (inwoner: string): object => ({ inwoner: { kenmerkPartner: inwoner }, profiel: {} });

const INTAKE: Readonly<Record<string, string>> = { scalabor: 'intake', caw: 'advies' };
export const NEMERS = Object.keys(INTAKE);

/** W&I offers an inwoner, under its own reference for the overdracht. */
export function aanbod(inwoner: string, overdracht: string, nemer = 'scalabor'): object {
  return {
    overdracht: { kenmerkPartner: overdracht },
    inwoner: { kenmerkPartner: inwoner },
    van: { partner: 'wi', team: 'gebiedsteam-noord' },
    gever: { code: 'r.devries', naam: 'R. de Vries' },
    naar: { partner: nemer, team: INTAKE[nemer] },
    dienst: 'arbeidsontwikkeltraject',
    doel: 'Werkritme opbouwen.',
  };
}

/** What the taker does with an offer, in this order. */
export const STAPPEN = ['in-behandeling', 'geaccepteerd', 'gestart'] as const;
export type Stap = (typeof STAPPEN)[number];

export function stapdata(stap: Stap, overdracht: unknown): object {
  const medewerker = { code: 'drill', naam: 'D. Rill' };
  return { overdracht, ...(stap === 'in-behandeling' ? { medewerker } : {}) };
}
