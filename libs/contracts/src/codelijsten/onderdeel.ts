import { codelijst } from './codelijst.js';

/**
 * The parts of a profile of which it can be said where they come from, per veldgroep; the codes are the names of the
 * fields. No unknown value: whoever does not know the part, speaks of the whole group. What is about distance to work is
 * not here: each judgement carries its own date, maker and herkomst.
 */
const BRON = 'VUM Gegevensstandaard 1.5 en re-integratietaal 1.0';
const VANAF = '2026-01-01';

export const onderdeelWerk = codelijst('onderdeelWerk', BRON, VANAF, {
  bemiddelingsberoep: 'Beroepen die iemand zoekt',
  codeWerkEnDenkniveauWerkzoekende: 'Werk- en denkniveau',
  competentiebeheersing: 'Competenties',
  contractvorm: 'Soort contract',
  cursus: 'Cursussen',
  flexibiliteit: 'Vanaf wanneer en wanneer iemand kan werken',
  interesse: 'Interesses',
  mobiliteit: 'Postcode en reisafstand',
  opleiding: 'Opleidingen',
  rijbewijs: 'Rijbewijzen',
  sector: 'Sectoren',
  taalbeheersing: 'Talen',
  vervoermiddel: 'Vervoer',
  werkervaring: 'Werkervaring',
  werktijden: 'Uren en werktijden',
  alleenDezeWerkmomenten: 'Of andere werktijden echt niet kunnen',
});

export const onderdeelOndersteuning = codelijst('onderdeelOndersteuning', BRON, VANAF, {
  eisAanWerk: 'Wat het werk nodig heeft',
  indicatieLdrRegistratie: 'Registratie banenafspraak',
  doelgroepregister: 'Doelgroepregister',
  begeleiding: 'Begeleiding',
  belastbaarheid: 'Belastbaarheid',
});

export const onderdeelWoonplek = codelijst('onderdeelWoonplek', BRON, VANAF, {
  gemeente: 'Gemeente',
  gebied: 'Gebied',
});
