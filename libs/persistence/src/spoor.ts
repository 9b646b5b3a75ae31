import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** Where work belongs: W3C Trace Context, with what the work is called and for which organisation it is done. */
export interface Spoor {
  /** 16 bytes in hexadecimal digits: the same through API, queue and webhook. */
  readonly trace: string;
  /** 8 bytes: this piece of work. */
  readonly span: string;
  /** The piece of work that caused this one; may be of another organisation. */
  readonly ouder?: string;
  readonly naam: string;
  /** The organisation for which it is done, as soon as that is known. */
  partnerId?: string;
}

/** Source: W3C Trace Context, version 00; all noughts are no id. */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

const sporen = new AsyncLocalStorage<Spoor>();

/** A new piece of work; one that `traceparent` names is what caused it. */
export function nieuwSpoor(naam: string, traceparent?: string): Spoor {
  const [, trace, ouder] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const span = randomBytes(8).toString('hex');
  return { trace: trace ?? randomBytes(16).toString('hex'), span, naam, ...(ouder && { ouder }) };
}

/** Everything that `werk` does, also later, belongs to this piece of work. */
export function inSpoor<T>(spoor: Spoor, werk: () => T): T {
  return sporen.run(spoor, werk);
}

/** The piece of work that is being done; what nobody named is work of its own. */
export function huidigSpoor(): Spoor {
  return sporen.getStore() ?? nieuwSpoor('hub');
}

/** Of the piece of work that is being done, when somebody named it; else that of its transaction is meant. */
export function eigenTraceparent(): string | null {
  const spoor = sporen.getStore();
  return spoor ? alsTraceparent(spoor) : null;
}

/** As it goes to whoever does the next piece of the work. */
export function alsTraceparent({ trace, span }: Spoor): string {
  return `00-${trace}-${span}-01`;
}
