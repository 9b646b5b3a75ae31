import { datum, leesbaar } from '../taal/index.js';
import { gedaan } from './stappen.js';

/** A fact of the time line of an inwoner, as far as its words depend on it. */
export interface Feit {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>> | null;
}

type Woord = (gegevens: Readonly<Record<string, unknown>>) => string;

const CONTACT: Readonly<Record<string, string>> = {
  gepland: 'Contact gepland',
  verschenen: 'De inwoner is gesproken',
  'niet-verschenen': 'De inwoner kwam niet',
  'niet-bereikt': 'De inwoner is niet bereikt',
};
const ANTWOORD: Readonly<Record<string, string>> = {
  ja: 'De inwoner zei ja tegen een voorstel',
  'mag-direct': 'De inwoner zei ja; volgende voorstellen mogen direct',
  nee: 'De inwoner zei nee tegen een voorstel',
};

const NAZORG: Readonly<Record<string, string>> = {
  goed: 'Nazorg: het werk gaat goed',
  aandacht: 'Nazorg: er is aandacht nodig',
  gestopt: 'Nazorg: het werk is gestopt',
  'niet-bereikt': 'Nazorg: niet bereikt',
};

const WOORDEN: Readonly<Record<string, Woord>> = {
  'kandidaatprofiel.vastgesteld': () => 'Profiel vastgesteld',
  'kandidaatprofiel.aangevuld': () => 'Profiel aangevuld',
  'kandidaatprofiel.beeindigd': () => 'Zoekt nu geen werk',
  'inwoner.beeindigd': () => 'De zaak is geëindigd',
  'contactpersoon.toegewezen': () => 'Vaste contactpersoon toegewezen',
  'contact.vastgelegd': ({ soort }) => CONTACT[String(soort)] ?? 'Contact vastgelegd',
  'trajectresultaat.gemeld': ({ soort }) =>
    soort === 'eind' ? 'Eindresultaat gemeld' : 'Tussentijds resultaat gemeld',
  'trajectplan.vastgesteld': () => 'Plan vastgesteld',
  'advies.gegeven': () => 'Advies gekregen',
  'sollicitatie.gedaan': () => 'Zelf gesolliciteerd',
  'nazorg.gemeld': ({ verloop }) => NAZORG[String(verloop)] ?? 'Nazorg gemeld',
  'voorstel.voorgelegd': () => 'Voorgesteld voor werk',
  'voorstel.inwoner-akkoord': ({ antwoord }) => ANTWOORD[String(antwoord)] ?? 'Antwoord op een voorstel',
  'voorstel.bij-werkgever': () => 'Het voorstel ligt bij de werkgever',
  'voorstel.uitkomst': () => 'De werkgever heeft gereageerd',
  'voorstel.vervallen': () => 'Een voorstel is gestopt',
  'plaatsing.gestart': () => 'Met werk begonnen',
  'plaatsing.beeindigd': () => 'Het werk is gestopt',
  'overdracht.nagevraagd': ({ wijze }) =>
    wijze === 'opnieuw-verstuurd'
      ? 'Overdracht: opnieuw verstuurd wat niet aankwam'
      : 'Overdracht: nagevraagd hoe het staat',
  'overdracht.ontvangen': () => 'Overdracht aangekomen',
};

const OVERDRACHT = 'overdracht.';

export function feitwoord({ type, gegevens }: Feit): string {
  const woord = WOORDEN[type];
  if (woord) return woord(gegevens ?? {});
  if (type.startsWith(OVERDRACHT)) return `Overdracht: ${gedaan(type.slice(OVERDRACHT.length)).toLowerCase()}`;
  return leesbaar(type.replace('.', ' '));
}

const ERBIJ: Readonly<Record<string, string>> = { inwoner: 'de inwoner', gever: 'de gever', nemer: 'de ontvanger' };

/** What was written down with a fact: who were there, the note, and when the next talk is. */
export function feitregels({ gegevens }: Feit): string[] {
  const { deelnemers, toelichting, volgendContact } = gegevens ?? {};
  const wie = Array.isArray(deelnemers) ? deelnemers.map((d) => ERBIJ[String(d)] ?? String(d)) : [];
  return [
    ...(wie.length > 0 ? [`Erbij waren: ${wie.join(', ')}.`] : []),
    ...(typeof toelichting === 'string' ? [`“${toelichting}”`] : []),
    ...(typeof volgendContact === 'string' ? [`Volgend contact: ${datum(volgendContact)}.`] : []),
  ];
}
