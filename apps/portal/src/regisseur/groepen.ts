import type { Signaalmelding } from '../api/index.js';

/** What is open about one inwoner. */
export interface Inwonergroep {
  readonly inwoner: NonNullable<Signaalmelding['inwoner']>;
  readonly signalen: readonly Signaalmelding[];
}

const ERNST: readonly Signaalmelding['ernst'][] = ['hoog', 'middel', 'laag'];

/** One line per inwoner, the worst first; of equals who waits longest. */
export function perInwoner(signalen: readonly Signaalmelding[]): Inwonergroep[] {
  const groepen = new Map<string, Inwonergroep>();
  for (const signaal of [...signalen].sort(dringendstEerst)) {
    const { inwoner } = signaal;
    if (!inwoner) continue;
    groepen.set(inwoner.id, { inwoner, signalen: [...(groepen.get(inwoner.id)?.signalen ?? []), signaal] });
  }
  return [...groepen.values()];
}

/** The worst first; of equals what is open longest. */
export function dringendstEerst(a: Signaalmelding, b: Signaalmelding): number {
  return ERNST.indexOf(a.ernst) - ERNST.indexOf(b.ernst) || (a.geopendOp < b.geopendOp ? -1 : 1);
}
