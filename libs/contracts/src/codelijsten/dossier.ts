import { codelijst } from './codelijst.js';

/** Lists about the course that one inwoner takes: profile, plan, nazorg and end. */
const BRON = 'Re-integratietaal 1.0';
const VANAF = '2026-01-01';

/** Why the case of an inwoner ends; the same codes as for an overdracht. Only after work does nazorg go on. */
export const redenEindeInwoner = codelijst('redenEindeInwoner', BRON, VANAF, {
  overleden: 'Overleden',
  verhuisd: 'Verhuisd naar een andere gemeente',
  'einde-recht': 'Einde recht',
  'werk-voltijd': 'Einde uitkering door werk, voltijd',
  'werk-deeltijd': 'Einde uitkering door werk, deeltijd',
  onbekend: 'Onbekend',
});

/** Why everything about somebody was erased. */
export const redenWissen = codelijst('redenWissen', BRON, VANAF, {
  'verzoek-inwoner': 'De inwoner vroeg erom',
  bewaartermijn: 'De bewaartermijn is voorbij',
  onbekend: 'Onbekend',
});

/** Why somebody is no longer looked for work for. */
export const redenEindeProfiel = codelijst('redenEindeProfiel', BRON, VANAF, {
  werk: 'De inwoner heeft werk',
  'zoekt-niet': 'De inwoner zoekt nu geen werk',
  'eigen-verzoek': 'De inwoner wil niet meer in de lijsten staan',
  'niet-meer-bij-ons': 'De inwoner is niet meer bij de afzender bekend',
  onbekend: 'Onbekend',
});

/** Who promises something in a trajectplan. */
export const belover = codelijst('belover', BRON, VANAF, {
  inwoner: 'De inwoner',
  gemeente: 'De gemeente',
  uitvoerder: 'Wie de dienst uitvoert',
  werkgever: 'De werkgever',
  onbekend: 'Onbekend',
});

/** From which duties an inwoner is exempt for a time (Participatiewet artikel 9 lid 2). The reason stays with W&I. */
export const ontheffing = codelijst('ontheffing', BRON, VANAF, {
  geen: 'Geen ontheffing',
  gedeeltelijk: 'Voor een deel ontheven',
  volledig: 'Helemaal ontheven',
  onbekend: 'Onbekend',
});

/** When after a start nazorg is. */
export const nazorgmoment = codelijst('nazorgmoment', BRON, VANAF, {
  'twee-weken': 'Twee weken na de start',
  'een-maand': 'Een maand na de start',
  'drie-maanden': 'Drie maanden na de start',
  'zes-maanden': 'Zes maanden na de start',
  'voor-einde-contract': 'Voor het einde van een contract',
  tussendoor: 'Tussendoor',
  onbekend: 'Onbekend',
});

/** How it goes at work, as told with nazorg. */
export const verloopPlaatsing = codelijst('verloopPlaatsing', BRON, VANAF, {
  goed: 'Het gaat goed',
  aandacht: 'Er is iets dat aandacht vraagt',
  gestopt: 'Het werk is gestopt',
  'niet-bereikt': 'De inwoner is niet bereikt',
  onbekend: 'Onbekend',
});

/** Why it is advised: the shortfall that the advised dienst or brug takes away. */
export const tekort = codelijst('tekort', BRON, VANAF, {
  richting: 'Weten wat iemand kan en wil',
  ritme: 'Ritme en structuur',
  vaardigheid: 'Een vaardigheid of ervaring',
  opleiding: 'Een opleiding of diploma',
  taal: 'De taal',
  belastbaarheid: 'Wat iemand aankan',
  begeleiding: 'Begeleiding op het werk',
  vervoer: 'De reis of het vervoer',
  inkomen: 'Zekerheid over inkomen',
  netwerk: 'Contact met anderen',
  onbekend: 'Onbekend',
});

/** How somebody asked another partner how an overdracht stands. */
export const wijzeNavraag = codelijst('wijzeNavraag', BRON, VANAF, {
  bericht: 'Een herinnering',
  telefoon: 'Gebeld',
  gesprek: 'Gesproken',
  'opnieuw-verstuurd': 'Opnieuw verstuurd wat niet aankwam',
  onbekend: 'Onbekend',
});
