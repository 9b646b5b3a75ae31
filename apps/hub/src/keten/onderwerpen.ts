/** What the figures of the chain are about. */
export interface Onderwerp {
  readonly naam: 'overdracht' | 'traject' | 'voorstel' | 'plaatsing' | 'signaal' | 'wisseling';
  /** Whether a year is the sum of its quarters. It is not where an inwoner counts once in each. */
  readonly teltOp: boolean;
}

export const ONDERWERPEN: readonly Onderwerp[] = [
  { naam: 'overdracht', teltOp: true },
  { naam: 'traject', teltOp: true },
  { naam: 'voorstel', teltOp: true },
  { naam: 'plaatsing', teltOp: true },
  { naam: 'signaal', teltOp: true },
  { naam: 'wisseling', teltOp: false },
];

/** One thing that happened to one inwoner. */
export interface Feit {
  readonly inwoner: string;
  /** For example 2026-Q3. */
  readonly kwartaal: string;
  readonly gebied: string;
  readonly groepen: Readonly<Record<string, string>>;
  readonly splitsingen: Readonly<Record<string, string>>;
  /** How long it took, where that is known. */
  readonly dagen: number | null;
}
