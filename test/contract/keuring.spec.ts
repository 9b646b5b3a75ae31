import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { catalogus } from '@estafette/contracts';
import { beoordeel, invoer } from './invoer.js';

/** A taste of `npm run drill -- keuring`, which gives every type ten thousand. */
const PER_VERSIE = 100;

const alles = catalogus.flatMap(({ naam, versies }) => versies.map((v) => [naam, v.versie, v.klasse] as const));

test.each(alles)('%s %s: class-validator has something against exactly what ajv refuses', (_naam, _versie, klasse) => {
  let geldig = 0;
  fc.assert(
    fc.property(invoer(klasse), (data) => {
      const oordeel = beoordeel(klasse, data);
      geldig += Number(oordeel.geldig);
      expect(oordeel.eens).toBe(true);
    }),
    { numRuns: PER_VERSIE },
  );
  expect(geldig).toBeGreaterThan(0.2 * PER_VERSIE);
});
