import type { Status } from '../api/index.js';
import type { Filter, Signaalfilter } from './vragen.js';
import { isActie, isInwoneractie, type Actie, type Inwoneractie } from './stappen.js';
import { STATUSWOORD } from './woorden.js';

/** Reads the filter from the address; what is not known is left out. */
export function leesFilter(vraag: Record<string, unknown>): Filter {
  const { status, signaal, aanZet, wie } = vraag;
  return {
    ...(typeof status === 'string' && Object.hasOwn(STATUSWOORD, status) ? { status: status as Status } : {}),
    ...(typeof signaal === 'string' && /^[A-Z_]+$/.test(signaal) ? { signaal } : {}),
    ...(typeof aanZet === 'string' ? { aanZet } : {}),
    ...(wie === 'iedereen' ? { wie } : {}),
  };
}

export function leesGekozenStap({ stap }: Record<string, unknown>): { stap?: Actie } {
  return isActie(stap) ? { stap } : {};
}

export function leesGekozenActie({ actie }: Record<string, unknown>): { actie?: Inwoneractie } {
  return isInwoneractie(actie) ? { actie } : {};
}

export function leesSignaalfilter({ code, wie }: Record<string, unknown>): Signaalfilter {
  return {
    ...(typeof code === 'string' && /^[A-Z_]+$/.test(code) ? { code } : {}),
    ...(wie === 'iedereen' ? { wie } : {}),
  };
}

/** Which inwoners are looked at; it is in the address. A regisseur begins with the own ones. */
export interface Inwonerfilter {
  readonly wie?: 'iedereen';
  readonly bestand?: 'ja' | 'nee';
}

export function leesInwonerfilter({ wie, bestand }: Record<string, unknown>): Inwonerfilter {
  return {
    ...(wie === 'iedereen' ? { wie } : {}),
    ...(bestand === 'ja' || bestand === 'nee' ? { bestand } : {}),
  };
}
