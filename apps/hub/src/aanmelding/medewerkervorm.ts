import type { Medewerker, Partner, Rolnaam } from '../partner/index.js';

/** What someone comes to do in the portal. */
export const rollen = [
  'regisseur',
  'accountmanager',
  'consulent',
  'teamleider',
  'ketenregisseur',
  'partnerbeheerder',
  'privacy-officer',
  'beheerder',
] as const;

export function medewerkervorm(
  medewerker: Pick<Medewerker, 'id' | 'code' | 'naam'>,
  partner: Partner,
  gegeven: readonly Rolnaam[],
  nogSeconden?: number,
): object {
  return {
    id: medewerker.id,
    code: medewerker.code,
    naam: medewerker.naam,
    rol: gegeven.find((rol) => rol !== 'onbekend') ?? 'consulent',
    rollen: gegeven,
    partner: { naam: partner.naam, weergavenaam: partner.weergavenaam },
    ...(nogSeconden === undefined ? {} : { nogSeconden }),
  };
}
