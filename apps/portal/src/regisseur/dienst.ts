import { useCodelijst } from '../api/index.js';
import { leesbaar } from '../taal/index.js';

/** The meaning of a dienst; its code until the list is here. */
export function useDienst(code: string): string {
  return useCodelijst('dienst').find((d) => d.code === code)?.betekenis ?? leesbaar(code);
}
