/** Where an overdracht can be (design section 4). */
export type Overdrachtstatus =
  | 'aangeboden'
  | 'in_behandeling'
  | 'aanvulling_gevraagd'
  | 'geaccepteerd'
  | 'op_wachtlijst'
  | 'gestart'
  | 'onderbroken'
  | 'geweigerd'
  | 'teruggegeven'
  | 'afgerond'
  | 'ingetrokken'
  | 'vervallen';

/** What the terms of an overdracht depend on. A moment that is null has not come. */
export interface Overdracht {
  readonly status: Overdrachtstatus;
  readonly dienst: string;
  readonly vanPartner: string;
  readonly naarPartner: string;
  readonly aangebodenOp: Date;
  /** The taker's system acknowledged the offer, or a person of the taker opened it. */
  readonly ontvangenOp: Date | null;
  /** A named person of the taker has it. */
  readonly inBehandelingOp: Date | null;
  readonly besluitOp: Date | null;
  /** The last time that the giver answered a request for more. */
  readonly aangevuldOp: Date | null;
}

/** The facts that start a term: since when it runs, or undefined while its clock stands still. */
export const beginfeiten = {
  aangeboden: ({ aangebodenOp }) => aangebodenOp,
  /** The taker is to move. While the giver is asked for more, the clock stands still; after that it starts anew. */
  bijNemer: (overdracht) => (isBijNemer(overdracht) ? (overdracht.aangevuldOp ?? overdracht.aangebodenOp) : undefined),
} as const satisfies Record<string, (overdracht: Overdracht) => Date | undefined>;

/** The facts that end a term: whether they are there. */
export const eindfeiten = {
  /** Any later step shows that the offer arrived, also an answer to a request for more. */
  bevestigd: (overdracht) =>
    overdracht.status !== 'aangeboden' ||
    is(overdracht.ontvangenOp, overdracht.inBehandelingOp, overdracht.aangevuldOp),
  opgepakt: ({ status, inBehandelingOp }) => status !== 'aangeboden' || is(inBehandelingOp),
  besloten: (overdracht) => !isBijNemer(overdracht) || is(overdracht.besluitOp),
} as const satisfies Record<string, (overdracht: Overdracht) => boolean>;

export type Beginfeit = keyof typeof beginfeiten;
export type Eindfeit = keyof typeof eindfeiten;

function isBijNemer({ status }: Overdracht): boolean {
  return status === 'aangeboden' || status === 'in_behandeling';
}

function is(...momenten: readonly (Date | null)[]): boolean {
  return momenten.some((moment) => moment !== null);
}
