import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { belastbaarheid } from './belastbaarheid.js';

const meet = (taakeisen: string[], eigen: Record<string, string>) => {
  const oordelen = Object.entries(eigen).map(([taak, oordeel]) => ({ taak, oordeel }));
  return uitgesproken(belastbaarheid.meet({ taakeisen }, { belastbaarheid: oordelen }, omgeving));
};

describe('belastbaarheid', () => {
  test.each([[[]], [['onbekend']]])('is not asked by %j', (taakeisen) => {
    expect(meet(taakeisen, {})).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [{ tillen: 'kan', staan: 'kan' }, 1000],
    [{ tillen: 'beperkt', staan: 'kan' }, 750],
    [{ tillen: 'kan-niet', staan: 'kan' }, 500],
    [{ tillen: 'kan-niet', staan: 'kan-niet' }, 0],
  ])('%j', (eigen, s) => expect(meet(['tillen', 'staan'], eigen)).toMatchObject({ soort: 'bekend', s }));

  test('names the task and the support, never puts anyone out', () => {
    expect(meet(['tillen'], { tillen: 'kan-niet' })).toEqual({
      soort: 'bekend',
      s: 0,
      zin: 'In dit werk moet je tillen en dragen. Met een aanpassing of hulp kan het misschien.',
    });
  });

  test('a task of which nothing is known is unknown', () => {
    expect(meet(['tillen', 'staan'], { tillen: 'kan' })).toEqual({
      soort: 'onbekend',
      zin: 'In dit werk moet je lang staan. Wij weten nog niet of dat kan. Vraag dit na.',
    });
  });
});
