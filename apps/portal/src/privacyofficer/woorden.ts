import { leesbaar } from '../taal/index.js';
import type { Gebruiksfilter } from './periode.js';

export const SOORT: Readonly<Record<NonNullable<Gebruiksfilter['soort']>, string>> = {
  inzage: 'Gegevens bekeken',
  noodtoegang: 'Met spoed geopend',
  uitvoer: 'Meegenomen als bestand',
  geweigerd: 'Geweigerd',
};

/** What a route of the API is to people; the first that fits. */
const WERK: readonly (readonly [RegExp, string])[] = [
  [/noodtoegang/, 'Dossier met spoed geopend'],
  [/uitvoeren/, 'Tabel meegenomen als bestand'],
  [/kandidaten\/:id\/tijdlijn/, 'Tijdlijn van een inwoner'],
  [/kandidaten\/:id\/inzage/, 'Alle gegevens van een inwoner opgehaald'],
  [/kandidaten\/:id/, 'Dossier van een inwoner'],
  [/vacatures\/:id\/kandidaten/, 'Kandidaten gezocht bij een vacature'],
  [/^GET .*vacatures\/:id\/schuilnamen/, 'Gekeken welke letters de kandidaten op een lijst hebben'],
  [/vacatures\/:id\/schuilnamen/, 'Letters gegeven aan de kandidaten op een lijst'],
  [/vacatures\/:id\/proeflijst/, 'Gekeken wie er afvalt bij een andere eis'],
  [/^GET .*vacatures\/:id\/terzijde/, 'Gekeken wie terzijde staat bij een vacature'],
  [/^DELETE .*vacatures\/:id\/terzijde/, 'Kandidaat teruggehaald'],
  [/vacatures\/:id\/terzijde/, 'Kandidaat terzijde gezet'],
  [/inwoners\/zoekvragen/, 'Gezocht op BSN'],
  [/inwoners/, 'Inwoners'],
  [/overdrachten/, 'Overdrachten'],
  [/voorstellen/, 'Voorstellen'],
  [/plaatsingen/, 'Plaatsingen'],
  [/signalen/, 'Signalen'],
  [/logboek|verzoeken/, 'Werk van de privacy officer'],
  [/berichten|leveringen/, 'Berichten'],
];

export function werkwoord(naam: string): string {
  return WERK.find(([patroon]) => patroon.test(naam))?.[1] ?? naam;
}

/** What for, and the reason that somebody gave. */
export function doelwoord({ doel, reden }: { doel: string | null; reden: string | null }): string {
  const woord = doel === null ? 'In een lijst' : doel === 'uitvoer' ? 'Bestand' : leesbaar(doel);
  return reden === null ? woord : `${woord}: ${reden}`;
}
