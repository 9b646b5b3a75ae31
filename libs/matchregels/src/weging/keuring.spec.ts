import { expect, test } from '@jest/globals';
import { weging } from './1.0.0.js';
import { keurWeging } from './keuring.js';
import { wegingHash } from './weging.js';
import { toegelaten, vindWeging, wegingen, wegingOp } from './wegingen.js';

const { werkgever } = weging.gewichten;

test('every weight set that was decided on is one, and later ones come later', () => {
  for (const een of wegingen) expect(keurWeging(een)).toEqual([]);
  expect(wegingen.map(({ vanaf }) => vanaf)).toEqual(wegingen.map(({ vanaf }) => vanaf).toSorted());
  expect(vindWeging('1.0.0')).toBe(wegingen[0]);
  expect(vindWeging('0.0.9')).toBeUndefined();
  expect([wegingOp('2020-01-01').versie, wegingOp('9999-01-01').versie]).toEqual(['1.0.0', wegingen.at(-1)!.versie]);
});

test.each([
  ['no object', 'weging', 'Dit is geen weging.'],
  ['no semver', { ...weging, versie: '2' }, 'versie: schrijf drie getallen, zoals 1.1.0.'],
  ['no day', { ...weging, vanaf: 'morgen' }, 'vanaf: schrijf een dag, zoals 2027-01-01.'],
  ['no reason', { ...weging, reden: ' ' }, 'reden: vul dit in.'],
  [
    'a sum that is not 1000',
    { ...weging, gewichten: { ...weging.gewichten, werkgever: { ...werkgever, uren: 90 } } },
    'gewichten.werkgever: de gewichten zijn samen 1010, en moeten 1000 zijn.',
  ],
  [
    'a criterion that may never be one',
    { ...weging, gewichten: { ...weging.gewichten, kandidaat: { ...weging.gewichten.kandidaat, leeftijd: 0 } } },
    'gewichten.kandidaat.leeftijd: dit criterium kennen wij niet.',
  ],
  ['an unknown instrument', { ...weging, bruggen: { boete: 100 } }, 'bruggen.boete: deze brug kennen wij niet.'],
  [
    'a broken rule of showing',
    { ...weging, vertoning: { ...weging.vertoning, scoreplaatsen: -1 } },
    'vertoning.scoreplaatsen: schrijf een geheel getal van 0 tot en met 1000.',
  ],
])('refuses %s', (_, inhoud, fout) => {
  expect(keurWeging(inhoud)).toEqual([fout]);
});

test('a later weight set is let in with the outcome of its own test only, and when it passed', () => {
  const later = { ...weging, versie: '1.1.0' };
  const toets = { weging: { versie: '1.1.0', hash: wegingHash(later) }, goud: { gezakt: [] } };
  const laatIn = (anders: object | undefined) => () =>
    toegelaten([{ weging }, { weging: later, ...(anders && { toets: { ...toets, ...anders } }) }]);
  expect(laatIn({})()).toEqual([weging, later]);
  for (const fout of [undefined, { weging: { versie: '1.1.0', hash: 'oud' } }, { goud: { gezakt: ['iets'] } }]) {
    expect(laatIn(fout)).toThrow(/1\.1\.0 is zo niet getoetst/);
  }
});
