import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zendInVolgorde } from './volgorde.js';

interface Stuk {
  readonly id: string;
  readonly nummer: number;
}

async function* stroom<T>(lijst: readonly T[]): AsyncGenerator<T> {
  yield* lijst;
}

const nummer = (batches: readonly (readonly string[])[]): Stuk[][] => {
  let teller = 0;
  return batches.map((ids) => ids.map((id) => ({ id, nummer: teller++ })));
};

describe('sending a few batches at once', () => {
  const lijsten = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1, maxLength: 3 }),
  );

  test('keeps the order per id and never has more under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(lijsten.map(nummer), fc.scheduler(), async (batches, rooster) => {
        const aangekomen: Stuk[] = [];
        const bezig = new Set<readonly Stuk[]>();
        const zend = async (batch: readonly Stuk[]) => {
          bezig.add(batch);
          expect(bezig.size).toBeLessThanOrEqual(2);
          const inBewerking = [...bezig].flatMap((b) => [...new Set(b.map(({ id }) => id))]);
          expect(new Set(inBewerking).size).toBe(inBewerking.length);
          await rooster.schedule(Promise.resolve());
          aangekomen.push(...batch);
          bezig.delete(batch);
        };
        await rooster.waitFor(zendInVolgorde(stroom(batches), zend, 2));
        const alles = batches.flat();
        expect(aangekomen).toHaveLength(alles.length);
        for (const { id } of alles) {
          const vanId = (lijst: readonly Stuk[]) => lijst.filter((s) => s.id === id);
          expect(vanId(aangekomen)).toEqual(vanId(alles));
        }
      }),
    );
  });

  test('starts nothing new after a failure and tells the cause', async () => {
    const begonnen: number[] = [];
    const zend = async (batch: readonly Stuk[]) => {
      begonnen.push(batch[0]!.nummer);
      if (batch[0]!.nummer === 1) throw new Error('weg');
    };
    const batches = nummer([['a'], ['b'], ['c'], ['d'], ['e'], ['f']]);
    await expect(zendInVolgorde(stroom(batches), zend, 1)).rejects.toThrow('weg');
    expect(begonnen).toEqual([0, 1]);
  });

  test('waits for what is under way before it fails', async () => {
    let klaar = false;
    const zend = async (batch: readonly Stuk[]) => {
      if (batch[0]!.id === 'slecht') throw new Error('weg');
      await new Promise((verder) => setTimeout(verder, 20));
      klaar = true;
    };
    await expect(zendInVolgorde(stroom(nummer([['goed'], ['slecht']])), zend, 2)).rejects.toThrow('weg');
    expect(klaar).toBe(true);
  });
});
