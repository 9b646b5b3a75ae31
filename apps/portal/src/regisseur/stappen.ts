import type { Overdracht, Stap } from '../api/index.js';

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
  overdragen: { knop: 'Aanbieden aan een ander team' },
} as const;
export type Inwoneractie = keyof typeof INWONERACTIES;

const ACTIES = {
  ...STAPPEN,
  ...INWONERACTIES,
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
  CORRECTIE_NIET_BEVESTIGD: [],
  DUBBEL: ['ingetrokken', 'contact'],
  GEEN_CONTACTPERSOON: [],
  HERBEOORDELING_NODIG: ['contact'],
  INWONER_NIET_BEREIKT: ['contact'],
  NAZORG_GEMIST: ['contact'],
  ONVOLLEDIG_OVERGEDRAGEN: ['contact'],
  PINGPONG: ['overdragen', 'contact'],
  TERMIJN_NADERT: ['geaccepteerd', 'contact'],
  VACATURE_ZONDER_VOORSTEL: [],
  VEROUDERD_PROFIEL: ['contact'],
  VERZOEK_VERLOOPT: [],
  VOORSTEL_WACHT: [],
  VOORSTEL_ZONDER_UITKOMST: [],
  onbekend: [],
  BUITEN_BEELD: ['contact'],
  GEEN_VOORTGANG: ['resultaat', 'onderbroken', 'contact'],
  KOUDE_OVERDRACHT: ['contact'],
  LEVERING_MISLUKT: ['bezorgen'],
  NIET_BEVESTIGD: ['in-behandeling', 'bezorgen', 'ingetrokken'],
  NIET_GESTART: ['gestart', 'op-wachtlijst', 'teruggegeven'],
  NIET_OPGEPAKT: ['in-behandeling', 'geaccepteerd', 'geweigerd', 'ingetrokken'],
  TUSSEN_WAL_EN_SCHIP: ['overdragen', 'contact'],
  WACHT_TE_LANG: ['gestart', 'teruggegeven'],
};

/** Where the work is next when nothing is wrong: who must act sees the step, who waits sees none. */
const VOLGENDE: readonly Actie[] = ['in-behandeling', 'aangevuld', 'geaccepteerd', 'gestart', 'hervat'];

type Stand = Pick<Overdracht, 'openSignalen' | 'toegestaneStappen' | 'stokhouder' | 'status'>;

/**
 * The actions to offer in the list, to somebody of this partner: at most two, those that mend what is wrong first, and of
 * each signaal one before a second of any.
 */
export function herstelacties(overdracht: Stand, partner: string): Actie[] {
  const mogelijk = acties(overdracht, partner);
  const perSignaal = overdracht.openSignalen.map((s) => (HERSTELT[s.code] ?? []).filter((a) => mogelijk.includes(a)));
  const wensen = [...perSignaal.flatMap((a) => a.slice(0, 1)), ...perSignaal.flat(), ...VOLGENDE];
  const mag = [...new Set(wensen)].filter((actie) => mogelijk.includes(actie));
  // To withdraw is the last thing to try.
  return [...mag.filter((a) => a !== 'ingetrokken'), ...mag.filter((a) => a === 'ingetrokken')].slice(0, 2);
}

/** What mends a signaal about an inwoner apart from an overdracht. */
export function inwoneracties(codes: readonly string[]): Inwoneractie[] {
  const wensen = codes.flatMap((code) => HERSTELT[code as keyof typeof HERSTELT] ?? []);
  return (Object.keys(INWONERACTIES) as Inwoneractie[]).filter((actie) => wensen.includes(actie));
}

const BEZORGING: readonly string[] = ['LEVERING_MISLUKT', 'NIET_BEVESTIGD'];

/** All that somebody of this partner can do, in the order in which it is usually done. */
export function acties({ toegestaneStappen, openSignalen, stokhouder, status }: Stand, partner: string): Actie[] {
  const stappen = (Object.keys(STAPPEN) as Stap[]).filter((stap) => toegestaneStappen.includes(stap));
  const klaar = isKlaar(status);
  const heeftStok = stokhouder.partner === partner;
  return [
    // Who has the stok when it is over sees to what comes next; the other is done with the inwoner.
    ...(klaar && heeftStok ? (['overdragen'] as const) : []),
    // Who carries the dienst out, tells what comes of it; the last result ends it as well.
    ...(toegestaneStappen.includes('afgerond') ? (['resultaat'] as const) : []),
    ...stappen,
    ...(openSignalen.some((s) => BEZORGING.includes(s.code)) ? (['bezorgen'] as const) : []),
    ...(!klaar || heeftStok ? (['contact'] as const) : []),
  ];
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

export function isInwoneractie(waarde: unknown): waarde is Inwoneractie {
  return typeof waarde === 'string' && Object.hasOwn(INWONERACTIES, waarde);
}

/** The words of a step in the time line; what is no step of a person has a word as well. */
export function gedaan(gebeurtenis: string): string {
  if (isStap(gebeurtenis)) return STAPPEN[gebeurtenis].gedaan;
  return gebeurtenis === 'aangeboden' ? 'Aangeboden' : 'Andere regisseur';
}
