import { describe, expect, test } from '@jest/globals';
import { beroepen, beroepsgroep, competenties, iscoNamen, isNaast, verwantschap, zoekBeroepen } from './index.js';

const beroep = (slug: string) => `urn:reintegratietaal:beroep:${slug}`;

describe('the built-in data', () => {
  test('has all 436 unit groups of ISCO-08, each once and named', () => {
    expect(iscoNamen.size).toBe(436);
    for (const [code, naam] of iscoNamen) expect(`${code} ${naam}`).toMatch(/^\d{4} \p{Lu}.+/u);
    expect(new Set([...iscoNamen.keys()].map((code) => code.slice(0, 3))).size).toBe(130);
  });

  test('has occupations with their own code, an existing unit group and existing competences', () => {
    expect(beroepen.length).toBeGreaterThanOrEqual(60);
    expect(new Set(beroepen.map(({ code }) => code)).size).toBe(beroepen.length);
    for (const { code, isco, essentieel, optioneel } of beroepen) {
      expect(code).toMatch(/^urn:reintegratietaal:beroep:[a-z0-9-]+$/);
      expect([isco, iscoNamen.has(isco)]).toEqual([isco, true]);
      expect(essentieel.length).toBeGreaterThanOrEqual(2);
      for (const competentie of [...essentieel, ...optioneel]) {
        expect([competentie, competenties.has(competentie)]).toEqual([competentie, true]);
      }
      expect(essentieel.filter((c) => optioneel.includes(c))).toEqual([]);
    }
  });

  test('every competence is used', () => {
    const gebruikt = new Set(beroepen.flatMap((b) => [...b.essentieel, ...b.optioneel]));
    expect([...competenties.keys()].filter((code) => !gebruikt.has(code))).toEqual([]);
  });
});

describe('relatedness', () => {
  test.each([
    ['the same', 'orderpicker', 'orderpicker', 1000],
    ['one unit group', 'orderpicker', 'magazijnmedewerker', 800],
    ['one minor group', 'kelner', 'barmedewerker', 500],
    ['shared competences: one of five', 'keukenhulp', 'bakker', 400],
    ['nothing in common', 'kapper', 'lasser', 0],
    ['a code that we do not know', 'kapper', 'astronaut', undefined],
    ['twice the same code that we do not know', 'astronaut', 'astronaut', undefined],
  ])('%s', (_, a, b, waarde) => expect(verwantschap(beroep(a), beroep(b))).toBe(waarde));

  test('is symmetric, and one of the values of the rule', () => {
    for (const { code: a } of beroepen) {
      for (const { code: b } of beroepen) {
        const waarde = verwantschap(a, b)!;
        expect(verwantschap(b, a)).toBe(waarde);
        expect(waarde === 0 || waarde === 800 || waarde === 1000 || (waarde >= 300 && waarde <= 700)).toBe(true);
      }
    }
  });

  test('the group of an occupation is its minor group', () => {
    expect(beroepsgroep(beroep('orderpicker'))).toBe('432');
    expect(beroepsgroep('urn:iets:anders')).toBeUndefined();
  });

  test('competences of one group lie next to each other, and not next to themselves', () => {
    const c = (slug: string) => `urn:reintegratietaal:competentie:${slug}`;
    expect(isNaast(c('snoeien'), c('maaien'))).toBe(true);
    expect(isNaast(c('snoeien'), c('lassen'))).toBe(false);
    expect(isNaast(c('snoeien'), c('snoeien'))).toBe(false);
    expect(isNaast('x', 'y')).toBe(false);
  });
});

describe('search', () => {
  test.each([
    ['hov', ['Hovenier']],
    ['CONCIERGE', ['Conciërge']],
    ['medewerker groen', ['Medewerker groenvoorziening']],
    ['astronaut', []],
  ])('%s', (tekst, namen) => expect(zoekBeroepen(tekst).map(({ naam }) => naam)).toEqual(namen));

  test('who begins with it comes first', () => expect(zoekBeroepen('kok')[0]?.naam).toBe('Kok'));
  test('nothing gives all', () => expect(zoekBeroepen('')).toHaveLength(beroepen.length));
});
