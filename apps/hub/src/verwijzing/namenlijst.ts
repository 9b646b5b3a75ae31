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

/** What one partner calls a number of our things. */
export class Namenlijst {
  constructor(private readonly perSoort: ReadonlyMap<Verwijssoort, ReadonlyMap<string, Buitennaam>>) {}

  van({ soort, id }: Genoemd): Buitennaam {
    const naam = this.perSoort.get(soort)?.get(id);
    if (!naam) throw new Error(`A ${soort} was not in the list of names.`);
    return naam;
  }

  /** The data of a stored bericht as the partner may see it: with the partner's own ids. */
  naarBuiten<T extends object>(klasse: Klasse, data: T): T {
    const perPad = new Map(
      verwijzingenIn(klasse, data).map(({ soort, pad, verwijzing }) => [pad, this.van({ soort, id: verwijzing.id! })]),
    );
    return metVerwijzingen(klasse, data, (pad) => perPad.get(pad));
  }
}
