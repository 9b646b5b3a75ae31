import type { Medewerker } from '../api/index.js';

const ROLNAAM: Readonly<Record<Medewerker['rol'], string>> = {
  regisseur: 'regisseur',
  accountmanager: 'accountmanager',
  consulent: 'consulent',
  teamleider: 'teamleider',
  ketenregisseur: 'ketenregisseur',
  partnerbeheerder: 'beheerder van de aansluiting',
  'privacy-officer': 'privacy officer',
  beheerder: 'beheerder',
};

export function rolwoord(rol: Medewerker['rol']): string {
  return ROLNAAM[rol];
}
