import { useCodelijst, type Keuzewoord } from '../api/index.js';
import { leesbaar } from '../taal/index.js';

/** The meaning of a code of a list; readable by itself where the list does not know it. */
export function useCodewoord(naam: string): (code: string) => string {
  const lijst = useCodelijst(naam);
  return (code) => betekenis(lijst, code);
}

const betekenis = (lijst: readonly Keuzewoord[], code: string): string =>
  lijst.find((k) => k.code === code)?.betekenis ?? leesbaar(code);

/** How an overdracht ended, in words. */
export function useUitkomstwoord(): (uitkomst: { status: string; reden?: string }) => string {
  const weigering = useCodelijst('redenWeigering');
  const einde = useCodelijst('redenEinde');
  const intrekking = useCodelijst('redenIntrekking');
  return ({ status, reden }) => {
    if (status === 'loopt') return 'Loopt nog';
    if (reden === undefined) return leesbaar(status);
    const lijst = { geweigerd: weigering, ingetrokken: intrekking }[status] ?? einde;
    return `${leesbaar(status)}: ${betekenis(lijst, reden).toLowerCase()}`;
  };
}
