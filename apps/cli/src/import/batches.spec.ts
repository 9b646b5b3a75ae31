import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alsJsonLijst, GRENZEN, inBatches } from './batches.js';

const stuk = (tekst: string) => ({ json: JSON.stringify(tekst), bytes: Buffer.byteLength(JSON.stringify(tekst)) });
const stukken = fc.array(fc.string({ unit: 'binary', maxLength: 40 }).map(stuk), { maxLength: 60 });

async function batchesVan<T extends { bytes: number }>(lijst: readonly T[], grenzen: typeof GRENZEN): Promise<T[][]> {
  const batches = [];
  const stroom = (async function* () {
    yield* lijst;
  })();
  for await (const batch of inBatches(stroom, grenzen)) batches.push([...batch]);
  return batches;
}

describe('batches', () => {
  const grenzen = { aantal: 7, bytes: 400 } as unknown as typeof GRENZEN;

  test('hold every item once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(stukken, async (lijst) => {
        expect((await batchesVan(lijst, grenzen)).flat()).toEqual(lijst);
      }),
    );
  });

  test('stay within both limits, as they go over the line', async () => {
    await fc.assert(
      fc.asyncProperty(stukken, async (lijst) => {
        for (const batch of await batchesVan(lijst, grenzen)) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(7);
          expect(Buffer.byteLength(alsJsonLijst(batch))).toBeLessThanOrEqual(400);
          expect(JSON.parse(alsJsonLijst(batch))).toHaveLength(batch.length);
        }
      }),
    );
  });

  test('are no more than needed', async () => {
    const lijst = Array.from({ length: 450 }, (_, i) => stuk(String(i)));
    expect((await batchesVan(lijst, GRENZEN)).map((b) => b.length)).toEqual([200, 200, 50]);
  });
});
