interface Grondslag {
  readonly doel: string;
  readonly grondslag: string;
}

const DELEN = ['stuurt', 'ontvangt', 'diensten'] as const;
type Deel = (typeof DELEN)[number];

/** An agreement as the hub tells it; `standaard` names the parts that follow the catalogue. */
export type Afspraak = Readonly<Record<Deel, readonly string[]>> & {
  readonly standaard: readonly string[];
  readonly grondslagen: readonly Grondslag[];
};

/** What someone wants otherwise: a list, or `standaard` alone to follow the catalogue again. */
export type Wijziging = Readonly<Partial<Record<Deel, readonly string[]>>> & {
  /** Each as `doel=tekst`; without text the purpose goes. */
  readonly grondslag: readonly string[];
};

/** The agreement to ask for: as it is now, but for what was named. */
export function metWijziging(nu: Afspraak, wijziging: Wijziging): object {
  const delen = DELEN.flatMap((deel) => {
    const nieuw = wijziging[deel] ?? (nu.standaard.includes(deel) ? ['standaard'] : nu[deel]);
    return nieuw.length === 1 && nieuw[0] === 'standaard' ? [] : [[deel, nieuw]];
  });
  return { ...Object.fromEntries(delen), grondslagen: grondslagen(nu.grondslagen, wijziging.grondslag) };
}

function grondslagen(nu: readonly Grondslag[], gegeven: readonly string[]): Grondslag[] {
  const perDoel = new Map(nu.map((g) => [g.doel, g.grondslag]));
  for (const tekst of gegeven) {
    const [doel = '', ...rest] = tekst.split('=');
    const grondslag = rest.join('=').trim();
    if (grondslag) perDoel.set(doel, grondslag);
    else perDoel.delete(doel);
  }
  return [...perDoel].map(([doel, grondslag]) => ({ doel, grondslag }));
}
