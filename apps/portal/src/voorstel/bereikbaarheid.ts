import type { Voorstel } from '../api/index.js';

interface Contactbron {
  readonly telefoonnummer?: readonly string[];
  readonly emailadres?: readonly string[];
}

interface Persoon extends Contactbron {
  readonly voornamen?: string;
  readonly voorvoegsel?: string;
  readonly achternaam?: string;
}

/** The part of a kandidaat that tells how to reach somebody, as far as it is shared with the reader. */
export interface Kandidaatcontact {
  readonly persoon?: Persoon;
  readonly profiel: Contactbron;
  readonly doelbinding: { readonly vraagBij?: { readonly partner: string; readonly team?: string } };
}

const BEKENDGEMAAKT: readonly Voorstel['status'][] = [
  'akkoord',
  'bij_werkgever',
  'gesprek',
  'proefplaats',
  'geplaatst',
];

export function isBekendgemaakt(status: Voorstel['status']): boolean {
  return BEKENDGEMAAKT.includes(status);
}

export function bereikbaarheid({ persoon = {}, profiel, doelbinding: { vraagBij } }: Kandidaatcontact) {
  const naam = [persoon.voornamen, persoon.voorvoegsel, persoon.achternaam].filter(Boolean).join(' ');
  return {
    naam: naam || undefined,
    telefoon: uniek(persoon.telefoonnummer, profiel.telefoonnummer),
    email: uniek(persoon.emailadres, profiel.emailadres),
    vraagBij: vraagBij ? ` Vraag het bij ${[vraagBij.team, vraagBij.partner].filter(Boolean).join(', ')}.` : '',
  };
}

function uniek(...lijsten: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lijsten.flatMap((lijst) => lijst ?? []))];
}
