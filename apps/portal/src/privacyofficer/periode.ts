/** Which days are looked at; it is in the address. */
export interface Periode {
  readonly van?: string;
  readonly tot?: string;
}

export const GEBRUIK = ['inzage', 'noodtoegang', 'uitvoer', 'geweigerd'] as const;

/** Which use is looked at, and of whom; it is in the address. */
export interface Gebruiksfilter extends Periode {
  readonly soort?: (typeof GEBRUIK)[number];
  readonly inwoner?: string;
}

const DAG = /^20\d\d-\d\d-\d\d$/;
const NUMMER = /^[\w.-]{1,100}$/;

export function leesPeriode({ van, tot }: Record<string, unknown>): Periode {
  return {
    ...(typeof van === 'string' && DAG.test(van) ? { van } : {}),
    ...(typeof tot === 'string' && DAG.test(tot) ? { tot } : {}),
  };
}

export function leesGebruiksfilter(vraag: Record<string, unknown>): Gebruiksfilter {
  const soort = GEBRUIK.find((s) => s === vraag['soort']);
  const inwoner = String(vraag['inwoner'] ?? '');
  return {
    ...leesPeriode(vraag),
    ...(soort ? { soort } : {}),
    ...(NUMMER.test(inwoner) ? { inwoner } : {}),
  };
}
