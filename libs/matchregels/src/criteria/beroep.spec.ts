import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { beroep } from './beroep.js';

const meet = (gevraagd: string | undefined, ervaring: string[], beroepen: string[] = []) =>
  uitgesproken(beroep.meet({ beroep: gevraagd }, { ervaring, beroepen }, omgeving));

describe('beroep', () => {
  test('is not asked when the vacancy states no occupation', () => {
    expect(meet(undefined, ['hovenier'])).toEqual(NIET_GEVRAAGD);
    expect(meet('', ['hovenier'])).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    ['the same work', ['hovenier'], [], 1000, 'De kandidaat heeft dit werk eerder gedaan.'],
    ['work alike', ['groenmedewerker'], [], 800, 'De kandidaat heeft werk gedaan dat hierop lijkt.'],
    ['looks for the same', ['kok'], ['hovenier'], 1000, 'De kandidaat staat ingeschreven voor dit werk.'],
    [
      'looks for work alike',
      [],
      ['magazijnmedewerker'],
      333,
      'De kandidaat staat ingeschreven voor werk dat hierop lijkt.',
    ],
    ['other work', ['kok'], ['kok'], 0, 'Wij kennen van de kandidaat alleen ander werk.'],
  ])('%s', (_, ervaring, beroepen, s, zin) => {
    expect(meet('hovenier', ervaring, beroepen)).toEqual({ soort: 'bekend', s, zin });
  });

  test.each([[[]], [['']], [['buiten-de-taxonomie']]])('%j is unknown', (ervaring) => {
    expect(meet('hovenier', ervaring)).toEqual({
      soort: 'onbekend',
      zin: 'Wij weten nog niet welk werk de kandidaat kan doen. Vraag dit na.',
    });
  });

  test('the same code counts, also when the taxonomy does not know it', () => {
    expect(meet('buiten-de-taxonomie', ['buiten-de-taxonomie'])).toMatchObject({ s: 1000 });
  });
});
