/** Names of the facts that one criterion reads. */
type Velden = readonly string[];

/**
 * Puts parties in classes, for each criterion by the facts that it reads: who is the same in these, is in the same class.
 * Classes are numbered from 0 in the order of appearance. Facts never change, so this is found out once for each party.
 */
export class Indeling<F extends object> {
  private readonly soorten: readonly { readonly velden: Velden; readonly klassen: Map<string, number> }[];
  private readonly perPartij = new WeakMap<F, Int32Array>();
  private readonly perLijst = new WeakMap<readonly F[], readonly Int32Array[]>();

  constructor(perCriterium: readonly Velden[]) {
    this.soorten = perCriterium.map((velden) => ({ velden, klassen: new Map() }));
  }

  /** How many classes one criterion has by now. */
  aantal(criterium: number): number {
    return this.soorten[criterium]!.klassen.size;
  }

  /** The class of one party, for each criterion. */
  van(partij: F): Int32Array {
    const bekend = this.perPartij.get(partij);
    if (bekend) return bekend;
    const feiten = partij as Readonly<Record<string, unknown>>;
    const nummers = Int32Array.from(this.soorten, ({ velden, klassen }) =>
      nummer(klassen, JSON.stringify(velden.map((veld) => feiten[veld]))),
    );
    this.perPartij.set(partij, nummers);
    return nummers;
  }

  /** The classes of a list: for each criterion a column, in the order of the list. */
  kolommen(partijen: readonly F[]): readonly Int32Array[] {
    const bekend = this.perLijst.get(partijen);
    if (bekend) return bekend;
    const kolommen = this.soorten.map(() => new Int32Array(partijen.length));
    partijen.forEach((partij, i) => {
      const nummers = this.van(partij);
      kolommen.forEach((kolom, criterium) => (kolom[i] = nummers[criterium]!));
    });
    this.perLijst.set(partijen, kolommen);
    return kolommen;
  }
}

function nummer(klassen: Map<string, number>, sleutel: string): number {
  const bekend = klassen.get(sleutel);
  if (bekend !== undefined) return bekend;
  klassen.set(sleutel, klassen.size);
  return klassen.size - 1;
}
