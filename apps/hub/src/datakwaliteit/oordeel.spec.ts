import { describe, expect, test } from '@jest/globals';
import { DatakwaliteitGerapporteerd } from '@estafette/contracts/datakwaliteit';
import { keur } from '@estafette/contracts';
import { lokaleDatum } from '@estafette/tijd';
import fc from 'fast-check';
import { gegevens } from '../overdracht/index.js';
import { oordeel, verhuld, verslag } from './oordeel.js';
import type { Telling } from './telling.js';
import { vorigeMaand } from './verslagen.js';

const aantal = fc.integer({ min: 0, max: 30 });
const gegeven = fc.record({
  gegeven: fc.constantFrom(...Object.keys(gegevens)),
  ontbreekt: aantal,
  verouderd: aantal,
  mediaanDagen: fc.option(aantal),
  overdrachten: aantal,
  aanvullingGevraagd: aantal,
  geweigerd: aantal,
  opLijsten: aantal,
});
const telling: fc.Arbitrary<Telling> = fc.record({
  partnerId: fc.uuid(),
  partner: fc.constant('wi'),
  partnernaam: fc.constant('Werk en Inkomen'),
  berichten: fc.record({ verwerkt: aantal, geweigerd: aantal, hersteld: aantal }),
  weigeringen: fc.array(
    fc.record({ code: fc.constant('X'), veld: fc.constant('y'), berichten: aantal, hersteld: aantal }),
    {
      maxLength: 3,
    },
  ),
  profielen: aantal,
  gegevens: fc.array(gegeven, { maxLength: 5 }),
  diensten: fc.array(fc.record({ dienst: fc.constant('bap'), volledig: aantal }), { maxLength: 3 }),
  overdrachten: fc.record({ aangeboden: aantal, onvolledig: aantal }),
});

/** Every number in it, with where it stands. */
function getallen(waarde: unknown, pad = ''): [string, number][] {
  if (typeof waarde === 'number') return [[pad, waarde]];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) => getallen(deel, `${pad}/${naam}`));
}

/** Of berichten and days, not of people. */
const GEEN_MENSEN = /^\/(berichten|weigeringen|verwerkt|geweigerd$|hersteld)|mediaanDagen$/;

describe('what is told of data quality', () => {
  test('holds no count of one to nine people', () => {
    fc.assert(
      fc.property(telling, (t) => {
        const overMensen = [...getallen(oordeel(t)), ...getallen(verslag(t))].filter(([pad]) => !GEEN_MENSEN.test(pad));
        expect(overMensen.filter(([, n]) => n > 0 && n < 10)).toEqual([]);
      }),
    );
  });

  test('tells no count of people in a sentence that it hides in a field', () => {
    fc.assert(
      fc.property(telling, (t) => {
        for (const { zin } of (verslag(t) as DatakwaliteitGerapporteerd).gegevens) {
          expect((zin.match(/\d+ (inwoners|overdrachten|keer)/g) ?? []).filter((deel) => parseInt(deel) < 10)).toEqual(
            [],
          );
        }
      }),
    );
  });

  test('is always a bericht that fits its schema', () => {
    fc.assert(
      fc.property(telling, (t) => {
        const data = { van: '2026-10-01', tot: '2026-10-31', ...verslag(t) };
        expect(keur(DatakwaliteitGerapporteerd, data)).toEqual([]);
      }),
    );
  });

  test('none at all is told: it says nothing of anybody', () => {
    expect([0, 1, 9, 10].map(verhuld)).toEqual([0, null, null, 10]);
  });
});

test('the month before is whole, over the end of a year and in a leap year', () => {
  const voor = (dag: string) => vorigeMaand(lokaleDatum(new Date(`${dag}T12:00:00Z`)));
  expect(voor('2027-01-01')).toEqual({ van: '2026-12-01', tot: '2026-12-31' });
  expect(voor('2028-03-31')).toEqual({ van: '2028-02-01', tot: '2028-02-29' });
  expect(voor('2026-11-22')).toEqual({ van: '2026-10-01', tot: '2026-10-31' });
});
