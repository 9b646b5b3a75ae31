import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scenarios } from '../scenarios/index.js';
import { KloptNiet, Toneel } from '../scenarios/toneel.js';
import { Keten } from '../support/keten.js';

const alle = await scenarios();

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

const toneel = (eigen: string, gezegd: string[] = []) =>
  new Toneel(
    (naam) => keten.partner(naam),
    (zin) => gezegd.push(zin),
    (dagen) => keten.klok.schuifOp({ dagen }),
    eigen,
  );

describe('De scenario’s, zoals npm run scenario ze speelt', () => {
  test.each(alle.map((scenario) => [scenario.nummer, scenario.titel, scenario] as const))(
    '%i. %s',
    async (nummer, _, scenario) => {
      const gezegd: string[] = [];
      await scenario.speel(toneel(`t${nummer}`, gezegd));
      expect(gezegd.filter((zin) => zin.startsWith('  ✓')).length).toBeGreaterThan(5);
    },
    240_000,
  );

  test('wie een zin niet waar maakt, laat het scenario falen', () => {
    expect(() => toneel('fout').klopt('Dit is niet zo.', false)).toThrow(KloptNiet);
  });
});
