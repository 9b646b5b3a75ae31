import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import { competenties, vindBeroep } from '@estafette/taxonomie';

const K1 = 1.2;
const B = 0.75;

type Tekst = readonly string[];

/** Text search as one would do without a model: the words of occupations, competences and interests. */
export class Bm25 {
  private readonly documenten: readonly Tekst[];
  private readonly idf = new Map<string, number>();
  private readonly lengte: number;

  constructor(kandidaten: readonly KandidaatKenmerken[]) {
    this.documenten = kandidaten.map((k) =>
      woorden([...k.beroepen, ...k.ervaring], [...(k.competenties ?? []), ...(k.interesses ?? [])]),
    );
    this.lengte = this.documenten.reduce((som, { length }) => som + length, 0) / this.documenten.length;
    const aantallen = new Map<string, number>();
    for (const tekst of this.documenten) {
      for (const woord of new Set(tekst)) aantallen.set(woord, (aantallen.get(woord) ?? 0) + 1);
    }
    for (const [woord, n] of aantallen) this.idf.set(woord, Math.log(1 + (kandidaten.length - n + 0.5) / (n + 0.5)));
  }

  scores(v: VacatureEisen): number[] {
    const gevraagd = new Set(woorden([v.beroep!], [...(v.competenties ?? []), ...(v.interesses ?? [])]));
    return this.documenten.map((tekst) => {
      const keren = new Map<string, number>();
      for (const woord of tekst) if (gevraagd.has(woord)) keren.set(woord, (keren.get(woord) ?? 0) + 1);
      const norm = K1 * (1 - B + (B * tekst.length) / this.lengte);
      return [...keren].reduce((som, [woord, n]) => som + (this.idf.get(woord)! * n * (K1 + 1)) / (n + norm), 0);
    });
  }
}

function woorden(beroepen: Tekst, overig: Tekst): Tekst {
  const namen = [
    ...beroepen.map((code) => vindBeroep(code)!.naam),
    ...overig.map((code) => competenties.get(code)?.naam ?? code),
  ];
  return namen.flatMap((naam) => naam.toLowerCase().split(/\W+/)).filter((woord) => woord.length > 2);
}
