import type { Toon } from '../ui/index.js';

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const WEEK_MS = 7 * 86_400_000;

/** The clock of the reader's own machine: a page has no other. */
// eslint-disable-next-line no-restricted-syntax
export const vandaag = (): Date => new Date();

interface MetContact {
  readonly volgendContact: { readonly datum: string } | null;
  readonly beeindigdOp: string | null;
}

/** Who is due first stands on top; who has no date goes before everyone, who is gone comes last. */
export function opVolgorde<T extends MetContact>(inwoners: readonly T[]): T[] {
  const plek = ({ volgendContact, beeindigdOp }: T): string => (beeindigdOp ? '9' : (volgendContact?.datum ?? ''));
  return inwoners.toSorted((a, b) => (plek(a) < plek(b) ? -1 : plek(a) > plek(b) ? 1 : 0));
}

/** How near the next talk is, in a word and a colour. */
export function wanneer(dag: string | undefined, nu: Date): { readonly woord: string; readonly toon: Toon } {
  if (dag === undefined) return { woord: 'Nog geen afspraak', toon: 'warning' };
  const vandaag = DAG.format(nu);
  if (dag < vandaag) return { woord: 'Te laat', toon: 'danger' };
  if (dag === vandaag) return { woord: 'Vandaag', toon: 'warning' };
  if (dag <= DAG.format(new Date(nu.getTime() + WEEK_MS))) return { woord: 'Deze week', toon: 'neutral' };
  return { woord: 'Gepland', toon: 'success' };
}
