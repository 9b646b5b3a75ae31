/** A figure that may be hidden: then it is null. */
type Cijfer = number | null;

interface Overgang {
  readonly van: string;
  readonly naar: string;
}

/** What the monitor tells of one period, as far as partners are compared by it. */
export interface Ketencijfers {
  readonly stromen: readonly (Overgang & { readonly aantal: Cijfer })[];
  readonly duur: readonly (Overgang & { readonly mediaanDagen: Cijfer })[];
  readonly kwaliteit: readonly {
    readonly partner: string;
    readonly berichten: { readonly verwerkt: Cijfer; readonly geweigerd: Cijfer; readonly hersteld: Cijfer };
    readonly overdrachten: { readonly onvolledig: Cijfer };
  }[];
}

export interface Cijferrij {
  readonly naam: string;
  readonly uitleg: string;
  readonly van: (partner: string) => Cijfer;
}

/** Figures of one partner, row by row. Adds up only what may be seen: with a part that is hidden the sum is hidden. */
export function partnerrijen({ stromen, duur, kwaliteit }: Ketencijfers, naam: (code: string) => string): Cijferrij[] {
  const bij = (partner: string) => kwaliteit.find((k) => k.partner === partner);
  const gevers = [...new Set(duur.map(({ van }) => van))].sort();
  return [
    {
      naam: 'Gekregen overdrachten',
      uitleg: 'Aangeboden aan deze partner.',
      van: (p) => som(stromen.filter((s) => s.naar === p).map((s) => s.aantal)),
    },
    {
      naam: 'Gegeven overdrachten',
      uitleg: 'Door deze partner aangeboden.',
      van: (p) => som(stromen.filter((s) => s.van === p).map((s) => s.aantal)),
    },
    ...gevers.map((gever) => ({
      naam: `Dagen tot opgepakt, van ${naam(gever)} (middelste)`,
      uitleg: 'De helft is binnen deze tijd opgepakt.',
      van: (p: string) => duur.find((d) => d.van === gever && d.naar === p)?.mediaanDagen ?? null,
    })),
    { naam: 'Berichten verwerkt', uitleg: 'Kwamen goed aan.', van: (p) => bij(p)?.berichten.verwerkt ?? null },
    { naam: 'Berichten geweigerd', uitleg: 'Er klopte iets niet.', van: (p) => bij(p)?.berichten.geweigerd ?? null },
    { naam: 'Later hersteld', uitleg: 'Van wat geweigerd was.', van: (p) => bij(p)?.berichten.hersteld ?? null },
    {
      naam: 'Onvolledige overdrachten',
      uitleg: 'Er ontbrak iets dat de ontvanger nodig heeft.',
      van: (p) => bij(p)?.overdrachten.onvolledig ?? null,
    },
  ];
}

function som(delen: readonly Cijfer[]): Cijfer {
  return delen.includes(null) ? null : delen.reduce<number>((totaal, deel) => totaal + (deel ?? 0), 0);
}
