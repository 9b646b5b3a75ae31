import { KLEINST, verberg } from './geheimhouding/index.js';
import { kubus, sleutel, type Cel, type Plek } from './kubus.js';
import type { Feit } from './onderwerpen.js';

/** A figure as it may be told; without `aantal` it is hidden. Times are days. */
export interface Cijfer extends Plek {
  readonly aantal: number | null;
  readonly mediaan: number | null;
  /** One in ten took longer. */
  readonly eenOpTien: number | null;
}

/** The figures of these facts, without those that would say something of fewer than ten people. */
export function cijfers(feiten: readonly Feit[], teltOp: boolean): Cijfer[] {
  const { cellen, sommen } = kubus(feiten, teltOp);
  const aantallen = new Map([...cellen].map(([naam, cel]) => [naam, cel.mensen.size]));
  const verborgen = verberg(aantallen, sommen);
  return [...cellen.values()].map((cel) => alsCijfer(cel, verborgen.has(sleutel(cel))));
}

function alsCijfer({ tijd, gebied, groep, splitsing, aantal, dagen }: Cel, verborgen: boolean): Cijfer {
  const plek = { tijd, gebied, groep, splitsing };
  if (verborgen || dagen.length < KLEINST)
    return { ...plek, aantal: verborgen ? null : aantal, mediaan: null, eenOpTien: null };
  const oplopend = dagen.toSorted((a, b) => a - b);
  return { ...plek, aantal, mediaan: plaats(oplopend, 0.5), eenOpTien: plaats(oplopend, 0.9) };
}

/** The smallest value that this share does not exceed. */
function plaats(oplopend: readonly number[], deel: number): number {
  return oplopend[Math.ceil(oplopend.length * deel) - 1]!;
}
