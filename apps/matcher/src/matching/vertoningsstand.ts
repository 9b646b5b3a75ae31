import type { Vertoond } from '@estafette/matchregels';
import type { Vertoning } from './antwoord.js';

export interface Vertoningsrij {
  readonly kandidaat_id: string;
  readonly keer: number;
  readonly geleden: number;
  /** Open vacancies with the candidate on their last list. */
  readonly lijsten: readonly string[];
}

/** Everyone who was shown, as it stood at the start of a day. Plain, so that it can go to another thread. */
export interface Vertoningsstand {
  readonly hash: string;
  readonly rijen: readonly Vertoningsrij[];
}

const gelezen = new WeakMap<Vertoningsstand, Vertoning>();

/** The same, to look up. */
export function vertoningUit(stand: Vertoningsstand): Vertoning {
  const bekend = gelezen.get(stand) ?? leesVertoning(stand);
  gelezen.set(stand, bekend);
  return bekend;
}

function leesVertoning({ hash, rijen }: Vertoningsstand): Vertoning {
  const alle = new Map(rijen.map((rij) => [rij.kandidaat_id, vertoond(rij, rij.lijsten.length)]));
  const perVacature = new Map<string, Vertoningsrij[]>();
  for (const rij of rijen) {
    for (const id of rij.lijsten) perVacature.set(id, [...(perVacature.get(id) ?? []), rij]);
  }
  return {
    hash,
    // Being on the own list is not being on another's.
    voor: (vacatureId) => {
      const eigen = perVacature.get(vacatureId);
      if (!eigen) return alle;
      const zonder = new Map(alle);
      for (const rij of eigen) zonder.set(rij.kandidaat_id, vertoond(rij, rij.lijsten.length - 1));
      return zonder;
    },
  };
}

function vertoond({ keer, geleden }: Vertoningsrij, openLijsten: number): Vertoond {
  return { keer30Dagen: keer, dagenGeleden: geleden, openLijsten };
}
