import { expect, test } from '@jest/globals';
import type { Job } from 'bullmq';
import { Beproeving } from './beproeving.js';

interface Proef {
  proef?: number;
}

/** A job as its store gives it to the next worker. */
function job(stalledCounter: number, data: Proef = {}): Job<Proef> {
  const nep = { data, stalledCounter, updateData: async (nieuw: Proef) => void (nep.data = nieuw) };
  return nep as unknown as Job<Proef>;
}

test('jobs that were interrupted often are proved one at a time; others do not wait for them', async () => {
  const beproeving = new Beproeving();
  let bezig = 0;
  let meest = 0;
  const werk = async (): Promise<void> => {
    meest = Math.max(meest, ++bezig);
    await new Promise((verder) => setTimeout(verder, 5));
    bezig--;
  };
  await Promise.all([1, 2, 3].map(() => beproeving.doe(job(3), werk)));
  expect(meest).toBe(1);
  await Promise.all([1, 2, 3].map(() => beproeving.doe(job(2), werk)));
  expect(meest).toBe(3);
});

test('who dies in its proof is told from who waited for its own', async () => {
  const beproeving = new Beproeving();
  const [gif, wachtend] = [job(3), job(3)];
  void beproeving.doe(gif, () => new Promise(() => undefined));
  void beproeving.doe(wachtend, async () => undefined);
  await new Promise((verder) => setTimeout(verder, 5));
  // The process dies here: both come back, interrupted once more.
  expect(beproeving.isGezakt(job(4, gif.data))).toBe(true);
  expect(beproeving.isGezakt(job(4, wachtend.data))).toBe(false);
});

test('a proof that ends in an ordinary failure is no death, and keeps nobody waiting', async () => {
  const beproeving = new Beproeving();
  const mislukt = job(3);
  await expect(beproeving.doe(mislukt, () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
  expect(beproeving.isGezakt(mislukt)).toBe(false);
  let gedaan = false;
  await beproeving.doe(job(3), async () => void (gedaan = true));
  expect(gedaan).toBe(true);
});
