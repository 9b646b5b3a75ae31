import { metVerwijzingen, verwijzingenIn, type Klasse, type Verwijssoort } from '@estafette/contracts';

/** What a partner calls one of our things. */
export interface Buitennaam {
  readonly id: string;
  readonly kenmerkPartner?: string;
}

/** One of our things, by our own id. */
export interface Genoemd {
  readonly soort: Verwijssoort;
  readonly id: string;
}

/** A name as it is kept. */
export interface Benoemd {
  readonly soort: Verwijssoort;
  readonly intern_id: string;
  readonly extern_id: string;
  readonly kenmerk_partner: string | null;
}

/** What one partner calls a number of our things. */
export class Namenlijst {
  private readonly perSoort = new Map<Verwijssoort, Map<string, Buitennaam>>();

  constructor(readonly rijen: readonly Benoemd[]) {
    for (const rij of rijen) {
      const namen = this.perSoort.get(rij.soort) ?? new Map<string, Buitennaam>();
      this.perSoort.set(rij.soort, namen.set(rij.intern_id, alsBuitennaam(rij)));
    }
  }

  /** Those of `genoemd` that have no name in this list. */
  zonder(genoemd: readonly Genoemd[]): Genoemd[] {
    return genoemd.filter(({ soort, id }) => !this.perId(soort).has(id));
  }

  van({ soort, id }: Genoemd): Buitennaam {
    const naam = this.perId(soort).get(id);
    if (!naam) throw new Error(`A ${soort} was not in the list of names.`);
    return naam;
  }

  /** Of one kind, by our own id. */
  perId(soort: Verwijssoort): ReadonlyMap<string, Buitennaam> {
    return this.perSoort.get(soort) ?? new Map();
  }

  /** The data of a stored bericht as the partner may see it: with the partner's own ids. */
  naarBuiten<T extends object>(klasse: Klasse, data: T): T {
    const perPad = new Map(
      verwijzingenIn(klasse, data).map(({ soort, pad, verwijzing }) => [pad, this.van({ soort, id: verwijzing.id! })]),
    );
    return metVerwijzingen(klasse, data, (pad) => perPad.get(pad));
  }
}

function alsBuitennaam({ extern_id, kenmerk_partner }: Benoemd): Buitennaam {
  return { id: extern_id, ...(kenmerk_partner === null ? {} : { kenmerkPartner: kenmerk_partner }) };
}
