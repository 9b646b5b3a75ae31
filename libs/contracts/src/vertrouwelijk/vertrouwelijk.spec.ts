import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { soortVanType } from '../catalogus/index.js';
import { isBsn } from '../velden/index.js';
import { maskeerBsn, metVertrouwelijk, splitsVertrouwelijk } from './index.js';

const BSN = '999993653';
const { klasse } = soortVanType('nl.reintegratietaal.kandidaatprofiel.vastgesteld')!;
const data = {
  inwoner: { kenmerkPartner: 'C-1', bsn: BSN, persoon: { achternaam: 'Jansen' } },
  profiel: { emailadres: ['j@voorbeeld.nl'], mobiliteit: { bemiddelingspostcode: '6811AA' } },
};

describe('the elfproef', () => {
  test('passes the published test number and refuses zeros, other lengths and text', () => {
    expect(isBsn(BSN)).toBe(true);
    for (const fout of ['000000000', '99999365', '9999936530', '99999365x', 999993653, undefined]) {
      expect(isBsn(fout)).toBe(false);
    }
  });

  test('one wrong digit is always seen', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(9), (plaats, cijfer) => {
        const anders = [...BSN].map((c, i) => (i === plaats ? String(cijfer) : c)).join('');
        expect(isBsn(anders)).toBe(anders === BSN);
      }),
    );
  });
});

describe('what belongs in the vault', () => {
  test('is taken out, and fits back in its place', () => {
    const { open, vertrouwelijk } = splitsVertrouwelijk(klasse, data);
    expect(open).toEqual({
      inwoner: { kenmerkPartner: 'C-1' },
      profiel: { mobiliteit: { bemiddelingspostcode: '6811AA' } },
    });
    expect(vertrouwelijk.map(({ pad, aard }) => `${aard} ${pad}`).sort()).toEqual([
      'bsn inwoner.bsn',
      'contact inwoner.persoon',
      'contact profiel.emailadres',
    ]);
    expect(metVertrouwelijk(open, vertrouwelijk)).toEqual(data);
  });
});

describe('text that is kept although it was refused', () => {
  test.each([
    [`{"bsn":"${BSN}"}`, '{"bsn":"*********"}'],
    [`{"BSN" : 123}`, '{"BSN" : "*********"}'],
    [`{"inwonerBsn":"niet goed`, '{"inwonerBsn":"*********"'],
    [`{"klant":"${BSN}","nummer":${BSN}}`, '{"klant":"*********","nummer":*********}'],
    [`{"nummer":"123456789","oin":"00000099000000010000"}`, '{"nummer":"123456789","oin":"00000099000000010000"}'],
    [`{"id":"c9304533-f060-4779-afe4-${BSN}a78"}`, `{"id":"c9304533-f060-4779-afe4-${BSN}a78"}`],
    [`{"id":"afe4-${BSN}a78"}`, '{"id":"afe4-*********a78"}'],
  ])('%s', (tekst, gemaskeerd) => {
    expect(maskeerBsn(tekst)).toBe(gemaskeerd);
  });
});
