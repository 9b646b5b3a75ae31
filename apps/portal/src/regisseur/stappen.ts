import type { Overdracht, Stap } from '../api/index.js';
import { leesbaar } from '../taal/index.js';

/** What a step asks of the person who takes it. */
export interface Stapvraag {
  /** On the button. */
  readonly knop: string;
  /** In the time line, when it was done. */
  readonly gedaan: string;
  /** The code list with the reasons to choose from. */
  readonly redenen?: string;
  /** The question about what is missing. */
  readonly gevraagd?: string;
}

export const STAPPEN: Readonly<Record<Stap, Stapvraag>> = {
  'in-behandeling': { knop: 'Ik pak het op', gedaan: 'Opgepakt' },
  geaccepteerd: { knop: 'Accepteren', gedaan: 'Geaccepteerd' },
  'aanvulling-gevraagd': {
    knop: 'Aanvulling vragen',
    gedaan: 'Aanvulling gevraagd',
    gevraagd: 'Welke gegevens mist u? Zet elk gegeven op een eigen regel.',
  },
  geweigerd: { knop: 'Weigeren', gedaan: 'Geweigerd', redenen: 'redenWeigering' },
  aangevuld: { knop: 'De gegevens zijn aangevuld', gedaan: 'Aangevuld' },
  ingetrokken: { knop: 'Intrekken', gedaan: 'Ingetrokken', redenen: 'redenIntrekking' },
  gestart: { knop: 'De dienst is gestart', gedaan: 'Gestart' },
  'op-wachtlijst': { knop: 'Op de wachtlijst zetten', gedaan: 'Op de wachtlijst gezet' },
  onderbroken: { knop: 'Stilleggen', gedaan: 'Stilgelegd', redenen: 'redenOnderbreking' },
  hervat: { knop: 'Verder gaan', gedaan: 'Hervat' },
  afgerond: { knop: 'Afronden', gedaan: 'Afgerond', redenen: 'redenEinde' },
  teruggegeven: { knop: 'Teruggeven', gedaan: 'Teruggegeven', redenen: 'redenEinde' },
  vervallen: { knop: 'Laten vervallen', gedaan: 'Vervallen', redenen: 'redenEinde' },
};

/** What can be done about an inwoner, with or without an overdracht. */
export const INWONERACTIES = {
  contact: { knop: 'Contact vastleggen' },
  nazorg: { knop: 'Nazorg melden' },
  overdragen: { knop: 'Nieuwe overdracht beginnen' },
  verbeteren: { knop: 'Een gegeven verbeteren' },
  regisseur: { knop: 'Regisseur of vervanger kiezen' },
  einde: { knop: 'De zaak sluiten' },
} as const;
export type Inwoneractie = keyof typeof INWONERACTIES;

/** What helps when an overdracht stands still, other than its own next step. */
export const VERVOLGACTIES = {
  herinneren: { knop: 'Herinnering sturen' },
  bellen: { knop: 'Bellen' },
  'warm-contact': { knop: 'Gesprek met inwoner en ontvanger plannen' },
  'andere-ontvanger': { knop: 'Dit aanbod naar een ander team' },
} as const;
export type Vervolgactie = keyof typeof VERVOLGACTIES;

const ACTIES = {
  ...STAPPEN,
  ...INWONERACTIES,
  ...VERVOLGACTIES,
  resultaat: { knop: 'Resultaat melden' },
  bezorgen: { knop: 'Opnieuw bezorgen' },
} as const;

/** Everything that a person can do from an overdracht. */
export type Actie = keyof typeof ACTIES;

export function knopVan(actie: Actie): string {
  return ACTIES[actie].knop;
}

/** A step that asks nothing can be taken with one click. */
export function vraagtNiets(actie: Actie): actie is Stap {
  return isStap(actie) && STAPPEN[actie].redenen === undefined && STAPPEN[actie].gevraagd === undefined;
}

/** What takes the cause of a signaal away, best first. */
const HERSTELT: Readonly<Record<Overdracht['openSignalen'][number]['code'], readonly Actie[]>> = {
  AANVULLING_WACHT: ['aangevuld', 'ingetrokken'],
  BERICHT_AFGEKEURD: [],
  BUITEN_BEELD: ['contact'],
  CORRECTIE_NIET_BEVESTIGD: [],
  DUBBEL: ['ingetrokken', 'contact'],
  GEEN_CONTACTPERSOON: ['regisseur'],
  GEEN_VOORTGANG: ['resultaat', 'onderbroken', 'contact'],
  HERBEOORDELING_NODIG: ['contact'],
  INWONER_NIET_BEREIKT: ['contact'],
  KOUDE_OVERDRACHT: ['warm-contact'],
  LEVERING_MISLUKT: ['bezorgen', 'bellen'],
  NAZORG_GEMIST: ['nazorg', 'contact'],
  NIET_BEVESTIGD: ['in-behandeling', 'bezorgen', 'bellen'],
  NIET_GESTART: ['gestart', 'op-wachtlijst', 'teruggegeven', 'herinneren'],
  NIET_OPGEPAKT: ['in-behandeling', 'geaccepteerd', 'geweigerd', 'herinneren', 'andere-ontvanger'],
  ONVOLLEDIG_OVERGEDRAGEN: ['contact'],
  PINGPONG: ['overdragen', 'contact'],
  TERMIJN_NADERT: ['geaccepteerd', 'bellen', 'andere-ontvanger'],
  TUSSEN_WAL_EN_SCHIP: ['andere-ontvanger', 'overdragen', 'contact'],
  VACATURE_ZONDER_VOORSTEL: [],
  VEROUDERD_PROFIEL: ['contact'],
  VERZOEK_VERLOOPT: [],
  VOORSTEL_WACHT: [],
  VOORSTEL_ZONDER_UITKOMST: [],
  WACHT_TE_LANG: ['gestart', 'teruggegeven'],
  onbekend: [],
};

/** Where the work is next when nothing is wrong: who must act sees the step, who waits sees none. */
const VOLGENDE: readonly Actie[] = ['in-behandeling', 'aangevuld', 'geaccepteerd', 'gestart', 'hervat'];

type Stand = Pick<Overdracht, 'openSignalen' | 'toegestaneStappen' | 'stokhouder' | 'status'> & {
  readonly van: Pick<Overdracht['van'], 'partner'>;
};

/**
 * The actions to offer in the list, to somebody of this partner: at most two, those that mend what is wrong first, and of
 * each signaal one before a second of any.
 */
export function herstelacties(overdracht: Stand, partner: string, rol?: string): Actie[] {
  const mogelijk = acties(overdracht, partner, rol);
  const perSignaal = overdracht.openSignalen.map((s) => (HERSTELT[s.code] ?? []).filter((a) => mogelijk.includes(a)));
  const wensen = [...perSignaal.flatMap((a) => a.slice(0, 1)), ...VOLGENDE, ...perSignaal.flat()];
  const mag = [...new Set(wensen)].filter((actie) => mogelijk.includes(actie));
  // To withdraw is the last thing to try.
  return [...mag.filter((a) => a !== 'ingetrokken'), ...mag.filter((a) => a === 'ingetrokken')].slice(0, 2);
}

/** What mends signalen about an inwoner apart from an overdracht, best first. */
export function inwoneracties(codes: readonly string[]): Inwoneractie[] {
  const wensen = codes.flatMap((code) => HERSTELT[code as keyof typeof HERSTELT] ?? []);
  return [...new Set(wensen)].filter(isInwoneractie);
}

const BEZORGING: readonly string[] = ['LEVERING_MISLUKT', 'NIET_BEVESTIGD'];

/** All that somebody of this partner, in this role, can do, in the order in which it is usually done. */
export function acties(overdracht: Stand, partner: string, rol?: string): Actie[] {
  const { toegestaneStappen, openSignalen, stokhouder, status } = overdracht;
  const stappen = (Object.keys(STAPPEN) as Stap[]).filter((stap) => toegestaneStappen.includes(stap));
  const klaar = isKlaar(status);
  const heeftStok = stokhouder.partner === partner;
  return [
    // Who has the stok when it is over sees to what comes next; the other is done with the inwoner.
    ...(klaar && heeftStok ? (['overdragen'] as const) : []),
    // Who carries the dienst out, tells what comes of it; the last result ends it as well.
    ...(toegestaneStappen.includes('afgerond') ? (['resultaat'] as const) : []),
    ...stappen.filter((stap) => !STOPT.includes(stap)),
    ...(openSignalen.some((s) => BEZORGING.includes(s.code)) ? (['bezorgen'] as const) : []),
    ...(klaar ? [] : overleg(overdracht)),
    ...(!klaar || heeftStok ? (['contact'] as const) : []),
    ...(magAnders(overdracht, partner, rol) ? (['andere-ontvanger'] as const) : []),
    ...stappen.filter((stap) => STOPT.includes(stap)),
  ];
}

/** Nobody begins with these. */
const STOPT: readonly Stap[] = ['ingetrokken', 'vervallen'];

/** To speak with the other side. Who is to move does not ask the other how it stands. */
function overleg(overdracht: Stand): Actie[] {
  return [
    ...(isAanZet(overdracht) ? [] : (['herinneren'] as const)),
    'bellen',
    ...(overdracht.status === 'gestart' ? [] : (['warm-contact'] as const)),
  ];
}

function isAanZet({ toegestaneStappen }: Stand): boolean {
  return VOLGENDE.some((actie) => isStap(actie) && toegestaneStappen.includes(actie));
}

/**
 * The giver seeks somebody else as long as nobody accepted, and when the stok came back; who watches over the chain
 * chooses for the giver, whose steps are not theirs.
 */
function magAnders({ van, status, toegestaneStappen }: Stand, partner: string, rol: string | undefined): boolean {
  if (['geweigerd', 'teruggegeven', 'ingetrokken'].includes(status)) return van.partner === partner || rol === KIEST;
  if (rol === KIEST) return NOG_NIET_GEACCEPTEERD.includes(status);
  return van.partner === partner && toegestaneStappen.includes('ingetrokken');
}

const KIEST = 'ketenregisseur';
const NOG_NIET_GEACCEPTEERD: readonly Overdracht['status'][] = ['aangeboden', 'in_behandeling', 'aanvulling_gevraagd'];

/** Who did not get the stok back is done with the inwoner, and may not see what was known. */
export function isVoorbijVoor({ status, stokhouder }: Pick<Stand, 'status' | 'stokhouder'>, partner: string): boolean {
  return isKlaar(status) && stokhouder.partner !== partner;
}

function isKlaar(status: Overdracht['status']): boolean {
  return ['geweigerd', 'teruggegeven', 'afgerond', 'ingetrokken', 'vervallen'].includes(status);
}

export function isStap(waarde: unknown): waarde is Stap {
  return typeof waarde === 'string' && Object.hasOwn(STAPPEN, waarde);
}

export function isActie(waarde: unknown): waarde is Actie {
  return typeof waarde === 'string' && Object.hasOwn(ACTIES, waarde);
}

export function isVervolgactie(waarde: unknown): waarde is Vervolgactie {
  return typeof waarde === 'string' && Object.hasOwn(VERVOLGACTIES, waarde);
}

export function isInwoneractie(waarde: unknown): waarde is Inwoneractie {
  return typeof waarde === 'string' && Object.hasOwn(INWONERACTIES, waarde);
}

const NIET_VAN_EEN_MENS: Readonly<Record<string, string>> = {
  aangeboden: 'Aangeboden',
  nagevraagd: 'Nagevraagd hoe het staat',
};

/** The words of a step in the time line; what is no step of a person has a word as well. */
export function gedaan(gebeurtenis: string): string {
  if (isStap(gebeurtenis)) return STAPPEN[gebeurtenis].gedaan;
  return NIET_VAN_EEN_MENS[gebeurtenis] ?? leesbaar(gebeurtenis);
}
