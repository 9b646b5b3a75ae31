import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { competenties as competentiesCriterium } from './competenties.js';

const meet = (gevraagd: string[] | undefined, competenties: string[], ervaring: string[] = []) =>
  uitgesproken(
    competentiesCriterium.meet({ beroep: 'hovenier', competenties: gevraagd }, { competenties, ervaring }, omgeving),
  );

describe('competenties', () => {
  test('are not asked when the vacancy states none', () => {
    expect(meet(undefined, ['snoeien'])).toEqual(NIET_GEVRAAGD);
    expect(meet([], ['snoeien'])).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    ['stated', ['snoeien'], [], 1000],
    ['known from earlier work', [], ['hovenier'], 700],
    ['one that lies next to it', ['heggen-knippen'], [], 600],
    ['none of it', ['koken'], [], 0],
  ])('%s', (_, eigen, ervaring, s) => expect(meet(['snoeien'], eigen, ervaring)).toMatchObject({ soort: 'bekend', s }));

  test('an optional one counts for 0.4', () => {
    expect(meet(['snoeien', 'maaien'], ['snoeien'])).toEqual({
      soort: 'bekend',
      s: 714,
      zin: 'De kandidaat kan 1 van de 2 dingen die nodig zijn.',
    });
    expect(meet(['snoeien', 'maaien'], ['maaien'])).toMatchObject({ s: 285 });
  });

  test('of whom nothing is known is unknown', () => {
    expect(meet(['snoeien'], [], ['kok'])).toEqual({
      soort: 'onbekend',
      zin: 'Wij weten nog niet wat de kandidaat al kan. Vraag dit na.',
    });
  });
});
