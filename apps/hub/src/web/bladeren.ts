import { isUuid } from '@estafette/contracts';
import { Weigering } from './weigering.js';

const STANDAARD = 50;
const MAXIMUM = 200;

/** Which page of a collection: at most `maximum` items after the one that the asker calls `na`, newest first. */
export interface Blad {
  readonly maximum: number;
  readonly na: string | undefined;
}

/** Query parameters of a list; `na` comes from `volgende` of the page before. */
export type Zoekvraag = Readonly<Record<string, string | undefined>>;

export function leesBlad(vraag: Zoekvraag): Blad {
  const maximum = Number(vraag['maximum'] ?? STANDAARD);
  if (!Number.isInteger(maximum) || maximum < 1 || maximum > MAXIMUM) {
    throw Weigering.van('PARAMETER_ONJUIST', 'maximum', `Een heel getal van 1 tot en met ${MAXIMUM}.`);
  }
  const na = vraag['na'];
  if (na !== undefined && !isUuid(na))
    throw Weigering.van('PARAMETER_ONJUIST', 'na', 'Gebruik het adres uit "volgende".');
  return { maximum, na };
}

/** A page as the API answers it: the items under their own name, and the address of the next page or null. */
export function alsBlad<T extends { readonly id: string }>(
  collectie: string,
  items: readonly T[],
  { maximum }: Blad,
  pad: string,
  vraag: Zoekvraag,
): Record<string, readonly T[] | string | null> {
  const laatste = items.at(-1);
  return { [collectie]: items, volgende: items.length === maximum && laatste ? adres(pad, vraag, laatste.id) : null };
}

function adres(pad: string, vraag: Zoekvraag, na: string): string {
  const parameters = Object.entries({ ...vraag, na }).filter((p): p is [string, string] => p[1] !== undefined);
  return `${pad}?${new URLSearchParams(parameters).toString()}`;
}
