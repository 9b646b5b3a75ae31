import { standaardrol, type Medewerker, type Partner } from '../partner/index.js';

/** What someone comes to do in the portal; it follows from the kind of organisation. */
export const rollen = ['regisseur', 'accountmanager', 'consulent'] as const;

export function medewerkervorm(medewerker: Pick<Medewerker, 'id' | 'code' | 'naam'>, partner: Partner): object {
  return {
    id: medewerker.id,
    code: medewerker.code,
    naam: medewerker.naam,
    rol: standaardrol(partner.soort) ?? 'consulent',
    partner: { naam: partner.naam, weergavenaam: partner.weergavenaam },
  };
}
