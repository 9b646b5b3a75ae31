/** Which days are looked at; it is in the address. */
export interface Periode {
  readonly van?: string;
  readonly tot?: string;
}

const DAG = /^20\d\d-\d\d-\d\d$/;

export function leesPeriode({ van, tot }: Record<string, unknown>): Periode {
  return {
    ...(typeof van === 'string' && DAG.test(van) ? { van } : {}),
    ...(typeof tot === 'string' && DAG.test(tot) ? { tot } : {}),
  };
}
