import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eenKandidaat, eenVacature, omgeving } from '../test/wereld.js';
import { criteria } from './index.js';

const JARGON =
  /\b(score|match\w*|criteri\w*|bemiddel\w*|indicatie|competenti\w*|kenmerk\w*|profiel|werkzoekende|uri|code|minstens|hooguit|teneinde|middels|betreft)\b/i;
const WOORDEN_MAXIMAAL = 15;

describe.each(criteria)('the sentences of $naam', (criterium) => {
  test('are short, whole and free of jargon', () => {
    fc.assert(
      fc.property(eenVacature, eenKandidaat, (vacature, kandidaat) => {
        const meting = criterium.meet(vacature, kandidaat, omgeving);
        if (meting.soort === 'niet_gevraagd') return;
        const zin = meting.soort === 'bekend' && meting.uit ? `${meting.zin()} ${meting.uit}` : meting.zin();
        expect(zin).toMatch(/^[A-Z].*\.$/);
        expect(zin).not.toMatch(JARGON);
        expect(zin).not.toMatch(/undefined|NaN|Infinity|\d[.,]\d/);
        for (const deel of zin.split(/(?<=\.) /)) {
          expect(deel.split(' ').length).toBeLessThanOrEqual(WOORDEN_MAXIMAAL);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
