import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Beroepenzoeker, gelijkenis, ingebouwdeTaxonomie, isZeker, zoeknamen } from '../index.js';

const zoeker = new Beroepenzoeker(zoeknamen([ingebouwdeTaxonomie]));
const eerste = (tekst: string) => zoeker.zoek(tekst)[0];

describe('an occupation that somebody wrote down', () => {
  test.each([
    ['Kok', 'Kok'],
    ['heftruk chaufeur', 'Heftruckchauffeur'],
    ['schoonmaakster', 'Schoonmaker'],
    ['magazijnmedewerkster (m/v)', 'Magazijnmedewerker'],
    ['ervaren orderpiker', 'Orderpicker'],
    ['CONSIERGE', 'Conciërge'],
  ])('%s is %s, without asking', (tekst, naam) => {
    expect(eerste(tekst)?.naam).toBe(naam);
    expect(isZeker(zoeker.zoek(tekst))).toBe(true);
  });

  test.each(['iets met mensen', 'maakt niet uit', '', '???', 'medewerker', '=1+1'])(
    '%j is asked of a human',
    (tekst) => {
      expect(isZeker(zoeker.zoek(tekst))).toBe(false);
    },
  );

  test('two occupations that bear one other name are asked, the one that is called so is not', () => {
    const beroep = (code: string, naam: string, namen: string[]) => ({
      ...{ code, naam, namen, isco: '', essentieel: [], optioneel: [], gereglementeerd: false },
    });
    const zoek = (...beroepen: ReturnType<typeof beroep>[]) =>
      new Beroepenzoeker(zoeknamen([{ naam: 'x', versie: '1', beroepen, vaardigheden: {} }])).zoek('barman');
    const [barista, buffet] = [beroep('a', 'barista', ['barman']), beroep('b', 'buffetbediende', ['barman'])];
    expect(isZeker(zoek(barista, buffet))).toBe(false);
    const gevonden = zoek(barista, buffet, beroep('c', 'barman', []));
    expect([gevonden[0]!.code, isZeker(gevonden)]).toEqual(['c', true]);
  });

  test('whatever is written, scores go down and stay within bounds, and each occupation is named once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (tekst) => {
        const gevonden = zoeker.zoek(tekst);
        const scores = gevonden.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1000)).toBe(true);
        expect(new Set(gevonden.map(({ code }) => code)).size).toBe(gevonden.length);
      }),
    );
  });
});

test('a name of BO&C leads to the occupation that its reference is called after, and to no other', () => {
  const boc = [
    { naam: 'jongste bediende keuken', referentie: 'Keukenhulp' },
    { naam: 'piloot', referentie: 'Astronaut' },
  ];
  const metBoc = new Beroepenzoeker(zoeknamen([ingebouwdeTaxonomie], boc));
  expect(metBoc.zoek('jongste bediende keuken')[0]).toMatchObject({ naam: 'Keukenhulp', score: 980 });
  expect(metBoc.zoek('piloot')[0]?.via).not.toBe('piloot');
});

test('likeness is symmetric, 1000 for the same, and one error costs little', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(gelijkenis(a, b)).toBe(gelijkenis(b, a));
      expect(gelijkenis(a, b)).toBeLessThanOrEqual(1000);
    }),
  );
  expect(gelijkenis('Conciërge', 'concierge')).toBe(1000);
  expect(gelijkenis('chauffeur', 'chauffuer')).toBeGreaterThan(850);
});
