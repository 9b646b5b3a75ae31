import { perLijst } from '@estafette/matchregels';

type Genummerd = { readonly id: string };

const opId = perLijst((partijen: readonly Genummerd[]) => new Map(partijen.map((partij) => [partij.id, partij])));

/** Who has this id, of the candidates or the vacancies of a picture; found out once for each picture. */
export function metId<F extends Genummerd>(partijen: readonly F[], id: string): F | undefined {
  return opId(partijen).get(id) as F | undefined;
}
