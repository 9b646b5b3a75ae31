import { useCodelijst } from '../api/index.js';
import { leesbaar } from '../taal/index.js';

/** Gives the meaning of a dienst; its code until the list is here. */
export function useDienstwoord(): (code: string) => string {
  const diensten = useCodelijst('dienst');
  return (code) => diensten.find((d) => d.code === code)?.betekenis ?? leesbaar(code);
}
