type Genummerd = { readonly id: string };

const opId = new WeakMap<readonly Genummerd[], ReadonlyMap<string, Genummerd>>();

/** Who has this id, of the candidates or the vacancies of a picture; found out once for each picture. */
export function metId<F extends Genummerd>(partijen: readonly F[], id: string): F | undefined {
  const bekend = opId.get(partijen) ?? new Map(partijen.map((partij) => [partij.id, partij]));
  opId.set(partijen, bekend);
  return bekend.get(id) as F | undefined;
}
