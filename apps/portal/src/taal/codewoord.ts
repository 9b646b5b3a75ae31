import { useCodelijst, type Keuzewoord } from '../api/index.js';
import { leesbaar } from './woorden.js';

/** The meaning of a code of a list; readable by itself where the list does not know it. */
export function useCodewoord(naam: string): (code: string) => string {
  const lijst = useCodelijst(naam);
  return (code) => betekenis(lijst, code);
}

export const betekenis = (lijst: readonly Keuzewoord[], code: string): string =>
  lijst.find((k) => k.code === code)?.betekenis ?? leesbaar(code);
