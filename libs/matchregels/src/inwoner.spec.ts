import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uitwegen } from './brug.js';
import { criteria } from './criteria/index.js';
import { voorInwoner } from './inwoner.js';
import { scoor } from './scoor.js';
import { eenKandidaat, eenOmgeving, eenVacature, hovenier, omgeving, passend } from './test/wereld.js';

const WOORDEN_MAXIMAAL = 15;
const JARGON =
  /\b(score|punten|rang|match\w*|criteri\w*|bemiddel\w*|competenti\w*|profiel|kandidaat|traject|bereik)\b/i;
const zinnenIn = (waarde: unknown): string[] =>
  typeof waarde === 'string' ? [waarde] : Object.values(waarde as object).flatMap(zinnenIn);

test('an inwoner hears what fits, what does not and what can help, what is unknown, and what to correct', () => {
  const taal = { talen: [{ taal: 'nld', mondeling: 3 }], taaleisOnderbouwd: true };
  const score = scoor(
    { ...hovenier, ...taal },
    { ...passend, talen: [{ taal: 'nld', mondeling: 2 }], maximaleReisafstand: undefined },
    { ...omgeving, bruggen: { taaltraject: 'mogelijk' } },
  );
  expect(voorInwoner(score)).toEqual({
    inleiding: [
      'Wij kijken naar twee kanten: wat de werkgever zoekt en wat u wilt.',
      'Wij weten nog niet alles over u.',
    ],
    past: [
      { criterium: 'beroep', zin: 'U heeft dit werk eerder gedaan.' },
      { criterium: 'uren', zin: 'De uren passen. U kan 24 uur per week werken.' },
      { criterium: 'beroepswens', zin: 'U zoekt dit werk.' },
      { criterium: 'urenwens', zin: 'Het werk is 24 tot 32 uur per week. U wil 24 uur werken.' },
    ],
    pastNiet: [
      {
        criterium: 'taal',
        zin: 'Voor dit werk is iets meer Nederlands nodig. Taalles kan helpen.',
        hulp: 'U krijgt taalles.',
      },
    ],
    onbekend: [
      {
        criterium: 'reis',
        zin: 'Het werk is 9 km van uw huis. Wij weten nog niet wat u hiervan vindt.',
        vraag: 'Waar woont u, en hoe ver wilt u reizen naar het werk?',
      },
    ],
    corrigeren: [
      'Klopt er iets niet over uw werkervaring? Zeg het uw contactpersoon.',
      'Klopt er iets niet over uw talen? Zeg het uw contactpersoon.',
      'Klopt er iets niet over uw uren? Zeg het uw contactpersoon.',
      'Klopt er iets niet over het werk dat u zoekt? Zeg het uw contactpersoon.',
    ],
    slot: 'U mag altijd nee zeggen. Dat heeft geen gevolgen.',
  });
});

test('whatever is found: short whole sentences to "u", without figures of the reckoning', () => {
  fc.assert(
    fc.property(eenVacature, eenKandidaat, eenOmgeving, (vacature, kandidaat, o) => {
      const uitleg = voorInwoner(scoor(vacature, kandidaat, o));
      const { past, pastNiet, onbekend, ...vast } = uitleg;
      const zinnen = [
        ...zinnenIn(vast),
        ...[...past, ...pastNiet, ...onbekend].flatMap((deel) => zinnenIn({ ...deel, criterium: '' }).filter(Boolean)),
      ];
      for (const zin of zinnen) {
        expect(zin).toMatch(/^[A-Z].*[.?]$/);
        expect(zin).not.toMatch(JARGON);
        expect(zin).not.toMatch(/\b(je|hij|zij|hem)\b|undefined|Vraag dit na/);
        for (const deel of zin.split(/(?<=[.?]) /))
          expect(deel.split(' ').length).toBeLessThanOrEqual(WOORDEN_MAXIMAAL);
      }
      expect(JSON.stringify(uitleg)).not.toMatch(/"(score|punten|maximum|rang|zekerheid|bereik|oordeel)/);
    }),
    { numRuns: 500 },
  );
});

test('every question and every help is a short sentence', () => {
  for (const zin of [...criteria.map(({ vraag }) => vraag), ...Object.values(uitwegen).map((u) => u.watMoetAnders)]) {
    expect(zin).toMatch(/^[A-Z].*[.?]$/);
    expect(zin.split(' ').length).toBeLessThanOrEqual(WOORDEN_MAXIMAAL);
  }
});
