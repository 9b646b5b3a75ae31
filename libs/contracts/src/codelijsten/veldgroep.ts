/**
 * What is known of an inwoner, in groups that a purpose needs as a whole or not at all. No unknown value: every fact
 * belongs to a group, so that nobody sees a fact because it was forgotten.
 */
export const veldgroepen = {
  werk: 'Wat iemand kan en zoekt: beroepen, uren, talen, rijbewijs, opleiding en werkervaring',
  verhaal: 'Wat er in eigen woorden bij staat, en namen van vorige werkgevers en scholen',
  contactgegevens: 'Naam, geboortedatum, adres, e-mailadres en telefoonnummer',
  woonplek: 'Gemeente en gebied',
  afstand: 'Oordelen over de afstand tot werk: szeebraTrede, ladderTrede en "binnen 12 maanden"',
  ondersteuning: 'Welke begeleiding en aanpassing nodig is, belastbaarheid, loonwaarde en doelgroepregister',
  trajecten: 'Resultaten van trajecten',
  contactmomenten: 'Contact met de inwoner, ook wat niet doorging',
  regie: 'Wie de vaste contactpersoon is en wanneer het volgende contact is',
} as const satisfies Record<string, string>;

export type Veldgroep = keyof typeof veldgroepen;
export const veldgroepnamen = Object.keys(veldgroepen) as readonly Veldgroep[];
