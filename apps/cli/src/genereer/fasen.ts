/** A moment at which a part of the demo region comes in. */
export interface Fase {
  readonly naam: string;
  /** How many days before today the hub's clock stands then. */
  readonly dagenGeleden: number;
}

/**
 * The hub dates an overdracht by its own clock, so a history is told to a hub whose clock stands in the past (see
 * start/demo.mjs). Each moment lies beyond one norm: 180 days activerend werk, 90 Scalabor, 30 WSP and the wachtlijst,
 * 10 working days to start, 1 working day to acknowledge.
 */
export const geschiedenis = [
  { naam: 'halfjaar', dagenGeleden: 190 },
  { naam: 'kwartaal', dagenGeleden: 95 },
  { naam: 'zesweken', dagenGeleden: 45 },
  { naam: 'tweeweken', dagenGeleden: 17 },
  { naam: 'vorigeweek', dagenGeleden: 5 },
] as const satisfies readonly Fase[];

/** Today: first what a visitor has to see at once, then the rest. */
export const vandaagfasen = [
  { naam: 'begin', dagenGeleden: 0 },
  { naam: 'rest', dagenGeleden: 0 },
] as const satisfies readonly Fase[];

export const fasen = [...geschiedenis, ...vandaagfasen];
export type Fasenaam = (typeof fasen)[number]['naam'];

export function fase(naam: Fasenaam): Fase {
  return fasen.find((f) => f.naam === naam)!;
}
