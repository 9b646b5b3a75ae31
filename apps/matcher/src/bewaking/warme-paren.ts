import type { Partnersoort } from '@estafette/contracts';
import type { Overdracht } from './feiten.js';

interface Paar {
  readonly van: Partnersoort;
  /** Absent: to anyone. */
  readonly naar?: Partnersoort;
}

/** Between whom a handover is warm unless they agreed otherwise. Source: design section 4, KOUDE_OVERDRACHT. */
const warmeParen: readonly Paar[] = [{ van: 'gemeente', naar: 'arbeidsontwikkelbedrijf' }, { van: 'school' }];

export function isWarmAfgesproken({ afgesproken, vanSoort, naarSoort }: Overdracht): boolean {
  if (afgesproken !== 'onbekend') return afgesproken === 'warm';
  return warmeParen.some(({ van, naar }) => van === vanSoort && (naar === undefined || naar === naarSoort));
}
