/** One code of a list. A code with `tot` is read, never written any more. */
export interface Code<C extends string | number = string | number> {
  readonly code: C;
  readonly betekenis: string;
  readonly vanaf: string;
  readonly tot?: string;
}

/** A closed list of codes with its Dutch meanings and where it comes from. */
export interface Codelijst<C extends string | number = string | number> {
  readonly naam: string;
  readonly bron: string;
  readonly codes: readonly Code<C>[];
}

export type CodeUit<L> = L extends Codelijst<infer C> ? C : never;

/** Builds a list from `code: meaning` rows that all came into force on the same day. */
export function codelijst<const M extends Readonly<Record<string, string>>>(
  naam: string,
  bron: string,
  vanaf: string,
  betekenissen: M,
): Codelijst<Extract<keyof M, string>> {
  const codes = Object.entries(betekenissen).map(([code, betekenis]) => ({ code, betekenis, vanaf }));
  return { naam, bron, codes: codes as Code<Extract<keyof M, string>>[] };
}

/** The same for lists whose codes are whole numbers in JSON, as VUM has them. */
export function getallenlijst<const C extends number>(
  naam: string,
  bron: string,
  vanaf: string,
  betekenissen: readonly (readonly [C, string])[],
): Codelijst<C> {
  return { naam, bron, codes: betekenissen.map(([code, betekenis]) => ({ code, betekenis, vanaf })) };
}
