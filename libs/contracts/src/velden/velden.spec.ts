import { describe, expect, test } from '@jest/globals';
import { keur } from '../index.js';
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

  test('a field that is called like a method of every object is named too, and never called', () => {
    const namen = ['toString', 'hasOwnProperty', 'constructor'];
    for (const naam of namen) {
      expect(keur(OverdrachtAangeboden, { ...geldig, [naam]: null })).toMatchObject([
        { code: 'VELD_ONBEKEND', pad: `data.${naam}` },
      ]);
    }
    const inEenVeld = keur(OverdrachtAangeboden, { ...geldig, doel: [{ constructor: { id: null } }] });
    expect(inEenVeld).toMatchObject([{ code: 'TYPE_ONJUIST', pad: 'data.doel' }]);
  });

  test('null is not absent', () => {
    expect(keur(OverdrachtAangeboden, { ...geldig, doel: null }).map((f) => f.code)).toContain('TYPE_ONJUIST');
  });
});
