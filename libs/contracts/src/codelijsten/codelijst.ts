/** One code of a list. A code with `tot` is read, never written any more: it is read as its `opvolger`. */
export interface Code<C extends string | number = string | number> {
  readonly code: C;
  readonly betekenis: string;
  readonly vanaf: string;
  readonly tot?: string;
  readonly opvolger?: C;
  /** The word for it in a version of before `vanaf`, where that had one. */
  readonly voorheen?: C;
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

/** A list to which these codes came later than the rest. */
export function metLatere<C extends string>(
  lijst: Codelijst<C>,
  later: { readonly [code in C]?: { readonly vanaf: string; readonly voorheen?: C } },
): Codelijst<C> {
  return { ...lijst, codes: lijst.codes.map((c) => ({ ...c, ...later[c.code] })) };
}

/** A list with codes that it once had. They are not in the type, so that nothing here can write them. */
export function metVervallen<C extends string>(
  lijst: Codelijst<C>,
  vervallen: Readonly<Record<string, { readonly betekenis: string; readonly tot: string; readonly opvolger: C }>>,
): Codelijst<C> {
  const { vanaf } = lijst.codes[0]!;
  const codes = Object.entries(vervallen).map(([code, rest]) => ({ code: code as C, vanaf, ...rest }));
  return { ...lijst, codes: [...lijst.codes, ...codes] };
}

/** `codelijst` for codes that are whole numbers in JSON, as VUM has them. */
export function getallenlijst<const C extends number>(
  naam: string,
  bron: string,
  vanaf: string,
  betekenissen: readonly (readonly [C, string])[],
): Codelijst<C> {
  return { naam, bron, codes: betekenissen.map(([code, betekenis]) => ({ code, betekenis, vanaf })) };
}
