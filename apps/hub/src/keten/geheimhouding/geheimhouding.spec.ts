import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { herleidbaar, verberg, type Som } from './index.js';

/** A table of rows by columns, with the totals that people print under and beside it. */
function tabel(rijen: readonly (readonly number[])[]): { aantallen: Map<string, number>; sommen: Som[] } {
  const breedte = rijen[0]!.length;
  const kolommen = Array.from({ length: breedte }, (_, k) => k);
  const aantallen = new Map<string, number>();
  rijen.forEach((rij, r) => rij.forEach((n, k) => void (n > 0 && aantallen.set(`${r}.${k}`, n))));
  rijen.forEach((rij, r) => aantallen.set(`${r}.*`, optelling(rij)));
  kolommen.forEach((k) => aantallen.set(`*.${k}`, optelling(rijen.map((rij) => rij[k]!))));
  aantallen.set('*.*', optelling(rijen.flat()));
  const sommen: Som[] = [
    ...rijen.map((_, r) => ({ geheel: `${r}.*`, delen: kolommen.map((k) => `${r}.${k}`) })),
    ...kolommen.map((k) => ({ geheel: `*.${k}`, delen: rijen.map((_, r) => `${r}.${k}`) })),
    { geheel: '*.*', delen: rijen.map((_, r) => `${r}.*`) },
    { geheel: '*.*', delen: kolommen.map((k) => `*.${k}`) },
  ];
  return { aantallen, sommen };
}

const optelling = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);

describe('numbers of few people', () => {
  test('are hidden, with another one that would give them away', () => {
    const { aantallen, sommen } = tabel([
      [4, 20, 30],
      [40, 50, 60],
    ]);
    const verborgen = verberg(aantallen, sommen);
    expect([...verborgen].sort()).toEqual(['0.0', '0.1', '1.0', '1.1']);
  });

  test('zero is told, and large tables stay whole', () => {
    const { aantallen, sommen } = tabel([
      [0, 20],
      [40, 50],
    ]);
    expect(verberg(aantallen, sommen).size).toBe(0);
  });

  test('two small ones are hidden with a third when they are few together', () => {
    const { aantallen, sommen } = tabel([[2, 3, 30, 40]]);
    expect(verberg(aantallen, sommen).has('0.2')).toBe(true);
  });

  test('positive control: hiding only what is small can be worked out', () => {
    const { aantallen, sommen } = tabel([
      [4, 20],
      [40, 50],
    ]);
    expect(herleidbaar(aantallen, sommen, new Set(['0.0']))).toEqual(['0.0']);
    expect(herleidbaar(aantallen, sommen, new Set(['0.0', '0.1']))).toEqual(expect.arrayContaining(['0.0', '0.1']));
  });

  test('cannot be worked out of any table by setting all its numbers against each other', () => {
    const getal = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 200 }));
    const tabellen = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rijen, kolommen]) =>
        fc.array(fc.array(getal, { minLength: kolommen, maxLength: kolommen }), {
          minLength: rijen,
          maxLength: rijen,
        }),
      );
    fc.assert(
      fc.property(tabellen, (rijen) => {
        const { aantallen, sommen } = tabel(rijen);
        const verborgen = verberg(aantallen, sommen);
        for (const [cel, n] of aantallen) if (n > 0 && n < 10) expect(verborgen).toContain(cel);
        const open = herleidbaar(aantallen, sommen, verborgen).filter((cel) => aantallen.get(cel)! < 10);
        expect(open).toEqual([]);
      }),
    );
  });
});
