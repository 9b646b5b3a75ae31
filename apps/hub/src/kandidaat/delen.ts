import { samengevoegd, veldgroepnamen, verdeeld, type Veldgroep } from '@estafette/contracts';
import { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';

/** One veldgroep of a profile, as a row holds it. */
export interface Deel {
  readonly veldgroep: Veldgroep;
  readonly profiel: object;
  readonly keten: object;
}

/** The groups that a profile can have something in. */
export const profielgroepen: readonly Veldgroep[] = veldgroepnamen.filter(
  (groep) => !['trajecten', 'contactmomenten', 'regie'].includes(groep),
);

/** A profile as one part per group; a group without anything in it is an empty part. */
export function inDelen(profiel: Werkzoekende, keten: Ketengegevens): Deel[] {
  const perGroep = { profiel: verdeeld(Werkzoekende, profiel), keten: verdeeld(Ketengegevens, keten) };
  return profielgroepen.map((veldgroep) => ({
    veldgroep,
    profiel: perGroep.profiel.get(veldgroep) ?? {},
    keten: perGroep.keten.get(veldgroep) ?? {},
  }));
}

/** The profile that these parts make up together. */
export function uitDelen(delen: readonly Deel[]): { profiel: Werkzoekende; keten: Ketengegevens } {
  return {
    profiel: samengevoegd(delen.map((d) => d.profiel)),
    keten: samengevoegd(delen.map((d) => d.keten)),
  };
}
