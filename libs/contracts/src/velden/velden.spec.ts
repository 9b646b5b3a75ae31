import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { catalogus, keur } from '../index.js';
import { foutenIn } from './index.js';
import { OverdrachtAangeboden } from '../onderwerpen/overdracht/index.js';

const geldig = {
  inwoner: { kenmerkPartner: 'C-1' },
  van: { partner: 'wi', team: 'gebiedsteam-noord' },
  gever: { code: 'j.jansen', naam: 'J. Jansen' },
  naar: { partner: 'scalabor', team: 'intake' },
  dienst: 'arbeidsontwikkeltraject',
};

describe('a bericht against its schema', () => {
  test('a right one has no faults', () => {
    expect(keur(OverdrachtAangeboden, geldig)).toEqual([]);
  });

  test('all faults are named at once, in Dutch, with path and code', () => {
    const fouten = keur(OverdrachtAangeboden, {
      ...geldig,
      inwoner: {},
      dienst: 'koffie',
      uiterlijkeDatum: '2026-02-30',
      van: { partner: 'wi' },
      extra: 1,
    });
    expect(fouten.map((f) => [f.pad, f.code]).sort()).toEqual([
      ['data.dienst', 'CODE_ONBEKEND'],
      ['data.extra', 'VELD_ONBEKEND'],
      ['data.inwoner', 'VERWIJZING_LEEG'],
      ['data.uiterlijkeDatum', 'DATUM_ONGELDIG'],
      ['data.van.team', 'VELD_VERPLICHT'],
    ]);
    expect(fouten.every((f) => f.melding.length > 10)).toBe(true);
  });

  test('null is not absent', () => {
    expect(keur(OverdrachtAangeboden, { ...geldig, doel: null }).map((f) => f.code)).toContain('TYPE_ONJUIST');
  });
});

/** Values in and around what the schema of a class allows: mostly right, with one thing changed. */
function verminkt(waarde: unknown): fc.Arbitrary<unknown> {
  const blad = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant([]),
    fc.constant({}),
    fc.constant('2026-13-01'),
  );
  if (typeof waarde !== 'object' || waarde === null) return fc.oneof(fc.constant(waarde), blad);
  const sleutels = Object.keys(waarde);
  return fc.tuple(fc.constantFrom(...sleutels, 'vreemd'), blad, fc.boolean()).map(([sleutel, nieuw, weg]) => {
    const kopie: Record<string, unknown> = { ...(waarde as object) };
    if (weg) delete kopie[sleutel];
    else kopie[sleutel] = nieuw;
    return kopie;
  });
}

test('class-validator names a fault exactly when the schema refuses: both come from one line', () => {
  fc.assert(
    fc.property(verminkt(geldig), (data) => {
      const geweigerd = keur(OverdrachtAangeboden, data).length > 0;
      expect(foutenIn(OverdrachtAangeboden, data, 'data').length > 0).toBe(geweigerd);
    }),
    { numRuns: 2000 },
  );
});

test.each(catalogus.map((s) => [s.naam, s] as const))(
  '%s: anything at all gets faults or passes, never a crash',
  (_, soort) => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: false }), (data) => {
        const nette = JSON.parse(JSON.stringify(data ?? null)) as unknown;
        expect(foutenIn(soort.klasse, nette, 'data').length > 0).toBe(keur(soort.klasse, nette).length > 0);
      }),
      { numRuns: 100 },
    );
  },
);
