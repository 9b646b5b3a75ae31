import { describe, expect, test } from '@jest/globals';
import { gewichtVan, weging } from '@estafette/matchregels';
import { maakWereld, wereldsoorten } from '@estafette/wereld';
import { Zaad } from '@estafette/zaad';
import { DAG } from '../motor/omgeving.js';
import { Bomen, inVakken } from './bomen.js';
import { maten } from './maten.js';
import { alleCriteria, Paren } from './paren.js';
import { rangschikkers } from './rangschikkers.js';
import { uitlegtrouw } from './trouw.js';

describe.each(Object.values(wereldsoorten))('in de wereld $naam', (soort) => {
  const paren = new Paren(maakWereld(soort, new Zaad(31), { inwoners: 300, plaatsen: 12 }, DAG));

  test('klopt elke uitleg met het rekenwerk, ook nadat een feit veranderd is', () => {
    expect(uitlegtrouw(paren, new Zaad(1), 200)).toBe(1);
  });

  test('rangschikt het model beter dan wie zonder uitkomsten rangschikt, en niet beter dan wie de wereld kent', () => {
    const rijen = paren.gemeten[0]!.map(inVakken);
    const bomen = Bomen.leer(
      rijen,
      Uint8Array.from(rijen, (_, i) => i % 2),
    );
    const gewichten = alleCriteria.map((criterium) => gewichtVan(criterium, weging));
    const alle = rangschikkers(paren, { bomen, gewichten }, new Zaad(2), 32).map((een) => ({
      ...een,
      ...maten(paren, een),
    }));
    const model = alle.find(({ naam }) => naam === 'model')!;
    for (const { naam, isBovengrens, ndcg10 } of alle) {
      if (!isBovengrens && naam !== 'model') expect([naam, ndcg10 < model.ndcg10]).toEqual([naam, true]);
      if (naam.startsWith('orakel')) expect(ndcg10).toBeGreaterThan(model.ndcg10);
      // Under its own weights it is the model, but for rounding.
      if (naam === 'variant: gewichten geleerd') expect(Math.abs(ndcg10 - model.ndcg10)).toBeLessThan(0.03);
    }
  });
});
