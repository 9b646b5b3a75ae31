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

/** A step that asks nothing can be taken with one click. */
export function vraagtNiets(stap: Stap): boolean {
  const { redenen, gevraagd } = STAPPEN[stap];
  return redenen === undefined && gevraagd === undefined;
}

/** What takes the cause of a signaal away, best first. */
const HERSTELT: Readonly<Record<string, readonly Stap[]>> = {
  NIET_BEVESTIGD: ['in-behandeling', 'ingetrokken'],
  NIET_OPGEPAKT: ['in-behandeling', 'geaccepteerd', 'geweigerd', 'ingetrokken'],
  AANVULLING_WACHT: ['aangevuld', 'ingetrokken'],
  NIET_GESTART: ['gestart', 'op-wachtlijst', 'teruggegeven'],
  WACHT_TE_LANG: ['gestart', 'teruggegeven'],
};

/** Where the work is next when nothing is wrong: who must act sees the step, who waits sees none. */
const VOLGENDE: readonly Stap[] = ['in-behandeling', 'aangevuld', 'geaccepteerd', 'gestart', 'hervat'];

/** The steps to offer in the list: at most two, those that mend what is wrong first. */
export function herstelstappen({
  openSignalen,
  toegestaneStappen,
}: Pick<Overdracht, 'openSignalen' | 'toegestaneStappen'>): Stap[] {
  const wensen = [...openSignalen.flatMap((s) => HERSTELT[s.code] ?? []), ...VOLGENDE];
  return [...new Set(wensen)].filter((stap) => toegestaneStappen.includes(stap)).slice(0, 2);
}

/** All steps that are allowed, in the order in which they are usually taken. */
export function opVolgorde(stappen: readonly Stap[]): Stap[] {
  return (Object.keys(STAPPEN) as Stap[]).filter((stap) => stappen.includes(stap));
}

export function isStap(waarde: unknown): waarde is Stap {
  return typeof waarde === 'string' && Object.hasOwn(STAPPEN, waarde);
}

/** The words of a step in the time line; what is no step of a person has a word as well. */
export function gedaan(gebeurtenis: string): string {
  if (isStap(gebeurtenis)) return STAPPEN[gebeurtenis].gedaan;
  return gebeurtenis === 'aangeboden' ? 'Aangeboden' : 'Andere regisseur';
}
