import { useCodelijst } from '../api/index.js';
import { betekenis, leesbaar } from '../taal/index.js';

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
