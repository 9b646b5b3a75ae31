import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kanshebbers } from './kanshebbers.js';
import { rangschik, type Rangschikbaar, type Vertoond } from './rangschik.js';
import { passend } from './test/wereld.js';
import { weging } from './weging/1.0.0.js';

const kandidaat = (kandidaatId: string, score: number, zekerheid = 800): Rangschikbaar => ({
  kandidaatId,
  score,
  zekerheid,
  hard: 0,
});
const vertoning = (keer30Dagen: number, dagenGeleden?: number): Vertoond => ({
  keer30Dagen,
  dagenGeleden,
  openLijsten: 0,
});

function lijst(kandidaten: readonly Rangschikbaar[], vertoond: Record<string, Vertoond> = {}, aantal = 10) {
  return rangschik(kandidaten, { vacatureId: 'v', aantal, weging, vertoond: new Map(Object.entries(vertoond)) });
}

const ids = (plaatsen: readonly Rangschikbaar[]) => plaatsen.map(({ kandidaatId }) => kandidaatId).join('');
/** a has 990 points, b `stap` fewer, and so on. */
const reeks = (n: number, stap: number) =>
  Array.from({ length: n }, (_, i) => kandidaat(String.fromCharCode(97 + i), 990 - i * stap));

describe('order', () => {
  test('the highest score first', () => {
    expect(ids(lijst([kandidaat('a', 300), kandidaat('b', 700), kandidaat('c', 500)]))).toBe('bca');
  });

  test('on equal score who was shown least, then longest ago, and never is longest', () => {
    const vertoond = {
      a: vertoning(2, 3),
      b: vertoning(1, 5),
      c: vertoning(1, 9),
      d: vertoning(0, 80),
      e: vertoning(0),
    };
    expect(
      ids(
        lijst(
          [...'abcde'].map((id) => kandidaat(id, 500)),
          vertoond,
        ),
      ),
    ).toBe('edcba');
  });

  test('equals draw lots per vacancy and weight version, not by id or order of entry', () => {
    const gelijken = Array.from({ length: 8 }, (_, i) => kandidaat(`k${i}`, 500));
    const opdracht = { aantal: 10, weging, vertoond: new Map() };
    const lijsten = ['v1', 'v2', 'v3', 'v4'].map((vacatureId) => ids(rangschik(gelijken, { ...opdracht, vacatureId })));
    expect(new Set(lijsten).size).toBe(4);
    const nieuw = { ...opdracht, weging: { ...weging, versie: '1.0.1' }, vacatureId: 'v1' };
    expect(ids(rangschik(gelijken, nieuw))).not.toBe(lijsten[0]);
  });

  test('the order of entry changes nothing', () => {
    fc.assert(
      fc.property(eenVeld, fc.infiniteStream(fc.nat()), ({ kandidaten, vertoond }, stroom) => {
        const geschud = kandidaten
          .map((k) => ({ k, plaats: stroom.next().value as number }))
          .sort((a, b) => a.plaats - b.plaats)
          .map(({ k }) => k);
        expect(lijst(geschud, vertoond)).toEqual(lijst(kandidaten, vertoond));
      }),
    );
  });
});

describe('who is left out', () => {
  test('hard conflicts', () => {
    const uit = { ...kandidaat('a', 900), hard: 1 };
    expect(ids(lijst([uit, kandidaat('b', 100)]))).toBe('b');
  });

  test('who is on 15 open lists, not on 14', () => {
    const vol = { a: { ...vertoning(0), openLijsten: 15 }, b: { ...vertoning(0), openLijsten: 14 } };
    expect(ids(lijst([kandidaat('a', 900), kandidaat('b', 100)], vol))).toBe('b');
  });

  test('nobody gets a place on a list without places', () => {
    expect(lijst(reeks(3, 10), {}, 0)).toEqual([]);
  });
});

describe('band around the cut-off', () => {
  test('within 20 points above and below, who was shown least goes first', () => {
    // g (930) is the seventh; e (950) to i (910) are within the band, j (900) is not
    const vertoond = Object.fromEntries([...'fgh'].map((id) => [id, vertoning(3, 1)]));
    const plaatsen = lijst(reeks(11, 10), { ...vertoond, e: vertoning(9, 1) }, 7);
    expect(ids(plaatsen)).toBe('abcdifg');
  });

  test('who was shown equally keeps the order of score', () => {
    expect(ids(lijst(reeks(11, 10), {}, 7))).toBe('abcdefg');
  });

  test('without anyone below the cut-off nothing moves', () => {
    expect(ids(lijst(reeks(3, 5), { a: vertoning(9, 1) }))).toBe('abc');
  });
});

describe('discovery on places 8 to 10', () => {
  const allenGezien = (n: number) => Object.fromEntries(reeks(n, 25).map((k) => [k.kandidaatId, vertoning(1, 10)]));

  test('goes to who was not shown for 90 days, within 200 points of the cut-off', () => {
    // the cut-off is g (840): o (640) is within 200 points, p (615) is not
    const vertoond = { ...allenGezien(16), j: vertoning(0, 89), k: vertoning(0, 90), o: vertoning(0), p: vertoning(0) };
    const plaatsen = lijst(reeks(16, 25), vertoond);
    expect(ids(plaatsen)).toBe('abcdefgkoh');
    expect(plaatsen.map(({ plek }) => plek).slice(6)).toEqual(['score', 'ontdekking', 'ontdekking', 'score']);
    expect(plaatsen.map(({ rang }) => rang)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('of these first to those of whom we know least, however high the others score', () => {
    const bekend = (id: string, score: number, zekerheid: number) => kandidaat(id, score, zekerheid);
    const onder = [bekend('w', 900, 900), bekend('x', 800, 500), bekend('y', 790, 300), bekend('z', 780, 500)];
    expect(ids(lijst([...reeks(7, 10), ...onder]))).toBe('abcdefgyxz');
  });

  test('reaches exactly 200 points below the cut-off', () => {
    const onder = (score: number) => lijst([...reeks(7, 10), kandidaat('x', score)], {}, 8).at(-1)?.plek;
    expect(onder(930 - 200)).toBe('ontdekking');
    expect(onder(930 - 201)).toBe('score');
  });

  test('on a longer list keeps these places, and the cut-off moves down', () => {
    // nine places by score: the cut-off is i (790), so q (590) is within 200 points
    const plaatsen = lijst(reeks(18, 25), { ...allenGezien(18), q: vertoning(0), r: vertoning(0) }, 12);
    expect(ids(plaatsen)).toBe('abcdefgqhijk');
    expect(plaatsen.filter(({ plek }) => plek === 'ontdekking').map(({ rang }) => rang)).toEqual([8]);
  });

  test('has no place on a list of seven', () => {
    expect(lijst(reeks(12, 25), {}, 7).every(({ plek }) => plek === 'score')).toBe(true);
  });
});

test('a list has as many places as asked, or everyone; each person once, ranks from 1', () => {
  fc.assert(
    fc.property(eenVeld, fc.nat(30), ({ kandidaten, vertoond }, aantal) => {
      const plaatsen = lijst(kandidaten, vertoond, aantal);
      const mee = kandidaten.filter((k) => k.hard === 0 && vertoond[k.kandidaatId]!.openLijsten < 15);
      expect(plaatsen).toHaveLength(Math.min(aantal, mee.length));
      expect(new Set(plaatsen.map(({ kandidaatId }) => kandidaatId)).size).toBe(plaatsen.length);
      expect(plaatsen.map(({ rang }) => rang)).toEqual(plaatsen.map((_, i) => i + 1));
      for (const { plek, rang } of plaatsen) if (plek === 'ontdekking') expect([8, 9, 10]).toContain(rang);
    }),
  );
});

test('leaving out beforehand who cannot get a place changes no list', () => {
  fc.assert(
    fc.property(eenVeld, fc.nat(15), ({ kandidaten, vertoond }, aantal) => {
      const score = Uint16Array.from(kandidaten, (k) => k.score);
      const hard = Uint8Array.from(kandidaten, (k) => k.hard);
      const feiten = kandidaten.map(({ kandidaatId }) => ({ ...passend, id: kandidaatId }));
      const zekerheid = Uint16Array.from(kandidaten, (k) => k.zekerheid);
      const telling = { kandidaten: feiten, score, hard, zekerheid, werkgever: score, kandidaat: score };
      const kans = kanshebbers(telling, {
        vacatureId: 'v',
        aantal,
        weging,
        vertoond: new Map(Object.entries(vertoond)),
      });
      const wie = kans.wie.map((i) => kandidaten[i]!);
      expect(lijst(wie, vertoond, aantal)).toEqual(lijst(kandidaten, vertoond, aantal));
    }),
    { numRuns: 1000 },
  );
});

const eenVertoning = fc.record({
  keer30Dagen: fc.nat(5),
  dagenGeleden: fc.option(fc.nat(120), { nil: undefined }),
  openLijsten: fc.nat(15),
});

const eenVeld = fc
  .uniqueArray(
    fc.tuple(
      fc.uuid(),
      fc.integer({ min: 200, max: 600 }),
      eenVertoning,
      fc.constantFrom(0, 0, 0, 1),
      fc.constantFrom(100, 300, 301, 900),
    ),
    { maxLength: 60, selector: ([id]) => id },
  )
  .map((rijen) => ({
    kandidaten: rijen.map(([id, score, , hard, zekerheid]) => ({ ...kandidaat(id, score, zekerheid), hard })),
    vertoond: Object.fromEntries(rijen.map(([id, , v]) => [id, v])),
  }));
