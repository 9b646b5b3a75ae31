import type { Profielen, Taxonomie, Taxonomieberoep } from './taxonomie.js';
import { verwantInWoorden, type Verwantschap } from './verwant.js';

/** Occupations of several taxonomies together. */
export class Beroepenboek {
  private readonly perCode: ReadonlyMap<string, Taxonomieberoep>;
  private readonly vaardigheden: ReadonlyMap<string, string>;
  private readonly gemiddelden: readonly number[];

  constructor(
    taxonomieen: readonly Taxonomie[],
    private readonly iscoNamen: ReadonlyMap<string, string>,
    private readonly profielen?: Profielen,
  ) {
    this.perCode = new Map(taxonomieen.flatMap((t) => t.beroepen.map((beroep) => [beroep.code, beroep] as const)));
    this.vaardigheden = new Map(taxonomieen.flatMap((t) => Object.entries(t.vaardigheden)));
    this.gemiddelden = profielen ? gemiddeldeVan(profielen) : [];
  }

  vind(code: string): Taxonomieberoep | undefined {
    return this.perCode.get(code);
  }

  /** How much two occupations resemble each other, and why in words; undefined when one is not known. */
  verwantschap(codeA: string, codeB: string): Verwantschap | undefined {
    const [a, b] = [this.perCode.get(codeA), this.perCode.get(codeB)];
    if (!a || !b) return undefined;
    return verwantInWoorden(a, b, {
      groepsnaam: (isco) => this.iscoNamen.get(isco),
      vaardigheid: (code) => this.vaardigheden.get(code) ?? code,
      profiel: (code) => this.profielVan(code),
      elementen: this.profielen?.elementen ?? [],
    });
  }

  /** Against the mean of all occupations: activities are rated higher than skills everywhere. */
  private profielVan(code: string): readonly number[] | undefined {
    return this.profielen?.perBeroep[code]?.map((waarde, i) => waarde - this.gemiddelden[i]!);
  }
}

function gemiddeldeVan({ elementen, perBeroep }: Profielen): number[] {
  const profielen = Object.values(perBeroep);
  return elementen.map((_, i) => profielen.reduce((som, p) => som + p[i]!, 0) / Math.max(1, profielen.length));
}
