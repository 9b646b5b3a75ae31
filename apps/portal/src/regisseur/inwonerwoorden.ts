import type { Inwoner } from '../api/index.js';
import { datum, leesbaar } from '../taal/index.js';

/** Who acts for the inwoner now. */
export function regie({ regisseur, vaste, neemtWaar, team }: Inwoner): string {
  if (!regisseur) return 'Nog niemand';
  const plek = team ? `, ${team.naam}` : '';
  return `${regisseur.naam}${plek}${neemtWaar && vaste ? ` (voor ${vaste.naam})` : ''}`;
}

/** What runs for the inwoner now. */
export function watLoopt({ beeindigdOp, inBestand, loopt }: Inwoner): string {
  if (beeindigdOp) return `Gesloten op ${datum(beeindigdOp)}`;
  if (inBestand) return 'Niets: in het bestand';
  const wat = (['overdracht', 'voorstel', 'werk'] as const).filter((soort) => loopt[soort]).join(', ');
  return leesbaar(wat);
}
