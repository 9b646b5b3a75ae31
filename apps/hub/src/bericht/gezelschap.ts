import { eigenTraceparent, gezamenlijkGedaan, type EntityManager } from '@estafette/persistence';

/** With what else a bericht is taken in, in one transaction. */
export interface Gezelschap {
  /** Said before anything is written about this inwoner, in the name of the request that brought it. */
  over(em: EntityManager, inwonerId: string): Promise<void>;
  /** Said before something for which a bericht must be the only one. */
  eisAlleen(): void;
}

/** This cannot be taken in together with the rest. By itself it can. */
export class NietSamen extends Error {}

/**
 * The log of processing gets its row before the first write: the triggers of all that follows see that it is there, and a
 * transaction for several requests has the trace of each.
 */
const vermeld = gezamenlijkGedaan(
  async (em, over: readonly { readonly inwonerId: string; readonly spoor: string | null }[]) => {
    await em.query(
      `select logboek.verwerkt('schrijven', g.inwoner_id, null, g.spoor) from unnest($1::uuid[], $2::text[]) as g (inwoner_id, spoor)`,
      [over.map((o) => o.inwonerId), over.map((o) => o.spoor)],
    );
  },
);

export const ALLEEN: Gezelschap = {
  over: (em, inwonerId) => vermeld(em, { inwonerId, spoor: eigenTraceparent() }),
  eisAlleen: () => undefined,
};

/** Each is about another inwoner: rows that one of them locks, or read before, cannot be those of another. */
export class InGezelschap implements Gezelschap {
  private readonly inwoners = new Set<string>();

  async over(em: EntityManager, inwonerId: string): Promise<void> {
    if (this.inwoners.has(inwonerId)) throw new NietSamen('Two of these are about one inwoner.');
    this.inwoners.add(inwonerId);
    await ALLEEN.over(em, inwonerId);
  }

  eisAlleen(): void {
    throw new NietSamen('One of these has to be taken in by itself.');
  }
}
