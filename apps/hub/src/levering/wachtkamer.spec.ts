import { expect, test } from '@jest/globals';
import type { Luisteraar } from '@estafette/persistence';
import { Wachtkamer } from './wachtkamer.js';

const stil = { luister: async () => () => undefined } as unknown as Luisteraar;

test('of one partner eight wait at once: who waits longest makes room; of another nobody notices', async () => {
  const kamer = new Wachtkamer(stil);
  const ander = kamer.wacht('caw', 60_000);
  const vanEen = await Promise.all(Array.from({ length: 10 }, () => kamer.wacht('scalabor', 60_000)));
  expect(vanEen).toEqual([false, false, ...Array.from({ length: 8 }, () => true)]);
  expect(await ander).toBe(true);
});

test('whoever waits when the hub stops looks once more', async () => {
  const kamer = new Wachtkamer(stil);
  const wachtend = kamer.wacht('scalabor', 60_000);
  kamer.onModuleDestroy();
  expect(await wachtend).toBe(true);
});
