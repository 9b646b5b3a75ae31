import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { taal } from './taal.js';

import type { Taalfeit } from './taal.js';

const NL3 = [{ taal: 'nld', mondeling: 3 }];
const meet = (gevraagd: Taalfeit[], eigen: Taalfeit[], taaleisOnderbouwd = true) =>
  uitgesproken(taal.meet({ talen: gevraagd, taaleisOnderbouwd }, { talen: eigen }, omgeving));

describe('taal', () => {
  test('is not asked without a reason, and not by a level that asks nothing', () => {
    expect(meet(NL3, [], false)).toEqual(NIET_GEVRAAGD);
    for (const mondeling of [0, 1, 8]) expect(meet([{ taal: 'nld', mondeling }], [])).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [4, 1000, 'De kandidaat kent de taal goed genoeg voor dit werk.'],
    [2, 500, 'Voor dit werk is iets meer Nederlands nodig. Taalles kan helpen.'],
    [1, 0, 'Voor dit werk is veel meer Nederlands nodig. Taalles kan helpen.'],
  ])('level 3 asked, %d spoken', (mondeling, s, zin) => {
    expect(meet(NL3, [{ taal: 'nld', mondeling }])).toEqual({ soort: 'bekend', s, zin });
  });

  test.each([
    [[]],
    [[{ taal: 'nld', lezen: 4 }]],
    [[{ taal: 'eng', mondeling: 4 }]],
    [[{ taal: 'nld', mondeling: 8 }]],
  ])('%j is unknown', (eigen) => {
    expect(meet(NL3, eigen)).toEqual({
      soort: 'onbekend',
      zin: 'Wij weten nog niet hoe goed de kandidaat Nederlands spreekt. Vraag dit na.',
    });
  });

  test('only the modes that are asked count, and the weakest of them decides', () => {
    const eigen = [{ taal: 'nld', mondeling: 4, lezen: 2, schriftelijk: 1 }];
    expect(meet([{ taal: 'nld', mondeling: 3, lezen: 3 }], eigen)).toMatchObject({ s: 500 });
  });
});
