import type { Doel } from '@estafette/persistence';
import type { Inzagedoel } from '../toegang/index.js';

/** An activity as the register of verwerkingsactiviteiten tells it (AVG art. 30; draft of the register API of LDV). */
export interface Activiteit {
  readonly naam: string;
  readonly doel: string;
  readonly grondslag: 'PublicInterest' | 'LegalObligation' | 'OfficialAuthorityOfController';
  readonly wet: string;
  readonly gegevens: readonly string[];
  readonly ontvangers: readonly string[];
  /** ISO 8601. */
  readonly bewaartermijn: string;
}

const REINTEGRATIE = 'Participatiewet artikel 7; Wet SUWI artikelen 62 en 63';
const AVG = 'AVG artikelen 5, 12 tot en met 22 en 32';
const KETEN = ['gemeente', 'werkgeversservicepunt', 'UWV', 'uitvoerders die aan de inwoner gebonden zijn'];

const publiek = (naam: string, doel: string, gegevens: readonly string[], bewaartermijn = 'P2Y'): Activiteit => ({
  naam,
  doel,
  grondslag: 'PublicInterest',
  wet: REINTEGRATIE,
  gegevens,
  ontvangers: KETEN,
  bewaartermijn,
});

const verplicht = (
  naam: string,
  doel: string,
  gegevens: readonly string[],
  ontvangers: readonly string[],
): Activiteit => ({
  naam,
  doel,
  grondslag: 'LegalObligation',
  wet: AVG,
  gegevens,
  ontvangers,
  bewaartermijn: 'P3Y',
});

/** What the hub does with data of people by itself: one for every purpose for which the database can be opened. */
const VAN_DE_HUB: Readonly<Record<Doel, Activiteit>> = {
  aanmelding: verplicht('Aanmelden', 'Weten wie er werkt.', ['medewerker'], []),
  berichtverwerking: publiek('Berichten verwerken', 'Bijhouden wat partners over een inwoner melden.', [
    'profiel',
    'traject',
    'overdracht',
    'plaatsing',
  ]),
  bewaking: publiek('Overdrachten bewaken', 'Zien waar een overdracht stokt, zodat niemand buiten beeld raakt.', [
    'overdracht',
    'termijnen',
  ]),
  bezorging: publiek('Berichten bezorgen', 'Geven wat een partner voor zijn taak nodig heeft, en niet meer.', [
    'inhoud van berichten',
  ]),
  gelijkheid: {
    naam: 'Gelijke kansen bewaken',
    doel: 'Tellen of mensen van elke leeftijd en elk geslacht even vaak in beeld komen; alleen aantallen blijven.',
    grondslag: 'PublicInterest',
    wet: 'Grondwet artikel 1; Participatiewet artikel 7; Wet BRP artikelen 1.7 en 3.8; AVG artikelen 5 lid 1 en 6 lid 1 onder e',
    gegevens: ['geboortedatum', 'geslacht'],
    ontvangers: [],
    bewaartermijn: 'P2Y',
  },
  gezondheid: verplicht('Werking controleren', 'Zien of de hub het doet.', [], []),
  identiteit: publiek('Inwoners herkennen', 'Voorkomen dat twee mensen verwisseld worden.', [
    'BSN',
    'naam',
    'geboortedatum',
  ]),
  inrichting: verplicht('Inrichten', 'Partners, teams en sleutels beheren.', ['medewerker'], []),
  inzage: publiek('Dossier tonen', 'Een partner tonen wat zijn taak vraagt.', [
    'profiel',
    'traject',
    'overdracht',
    'plaatsing',
  ]),
  kluis: publiek('Kluis openen', 'Naam, contactgegevens en BSN apart bewaren.', ['BSN', 'naam', 'contactgegevens']),
  matching: publiek('Kandidaten en vacatures vergelijken', 'Voorstellen wie bij welk werk past; een mens beslist.', [
    'profiel',
  ]),
  rechten: verplicht(
    'Rechten uitvoeren',
    'Een verzoek van een inwoner uitvoeren.',
    ['alles over deze inwoner'],
    ['de inwoner zelf'],
  ),
  signalering: publiek('Signalen geven', 'Een mens laten weten dat er iets moet gebeuren.', [
    'overdracht',
    'termijnen',
  ]),
  verantwoording: verplicht(
    'Gebruik vastleggen',
    'Opschrijven wie de gegevens van een inwoner zag.',
    ['medewerker'],
    [],
  ),
  wachtrij: verplicht('Werk verdelen', 'Werk dat klaarstaat laten doen.', [], []),
};

/** What a person says when opening somebody's file. */
const VAN_MENSEN = {
  begeleiding: publiek('Begeleiden', 'Een inwoner naar werk begeleiden.', ['profiel', 'traject', 'contactgegevens']),
  overdracht: publiek('Overdragen', 'Een inwoner warm overdragen aan een ander team.', [
    'profiel',
    'traject',
    'overdracht',
  ]),
  bemiddeling: publiek('Bemiddelen', 'Een inwoner voorstellen bij een werkgever.', ['profiel', 'contactgegevens']),
  toezicht: verplicht(
    'Toezicht houden',
    'Nagaan of gegevens goed gebruikt worden.',
    ['logboek'],
    ['functionaris gegevensbescherming'],
  ),
  noodtoegang: publiek(
    'Met spoed openen',
    'Een inwoner helpen die niet kan wachten, met een reden die de privacy officer ziet.',
    ['profiel', 'traject', 'contactgegevens'],
  ),
} satisfies Readonly<Record<Exclude<Inzagedoel, 'rechten'> | 'toezicht' | 'noodtoegang', Activiteit>>;

/** The register: every activity that a row of the log can name. */
export const activiteiten: ReadonlyMap<string, Activiteit> = new Map(Object.entries({ ...VAN_DE_HUB, ...VAN_MENSEN }));
