import { plusWerkdagen } from '@estafette/tijd';
import { beginfeiten, eindfeiten, type Overdracht } from './feiten.js';
import { werkdagenVan, type Norm } from './normen.js';

/** A term that runs: the norm is not met once `vervaltOp` is reached. */
export interface Termijn {
  readonly code: string;
  /** The cause that the norm names; of a term that started anew followed by `@` and the ISO time of that start. */
  readonly oorzaak: string;
  readonly vervaltOp: Date;
}

/** The terms that run for an overdracht, given what has happened. */
export function termijnenVan(overdracht: Overdracht, normen: readonly Norm[]): Termijn[] {
  return normen.flatMap((norm) => {
    const sinds = beginfeiten[norm.begin](overdracht);
    if (!sinds || eindfeiten[norm.einde](overdracht)) return [];
    return [
      {
        code: norm.code,
        oorzaak: oorzaakVan(norm, overdracht, sinds),
        vervaltOp: plusWerkdagen(sinds, werkdagenVan(norm, overdracht)),
      },
    ];
  });
}

function oorzaakVan({ oorzaak }: Norm, { aangebodenOp }: Overdracht, sinds: Date): string {
  return sinds.getTime() === aangebodenOp.getTime() ? oorzaak : `${oorzaak}@${sinds.toISOString()}`;
}
