import { expect, test } from '@jest/globals';
import { gelijkheidsrapport, uitkomstenrapport, vertoningsrapport } from './rapport.js';

const periode = { van: '2026-11-16', tot: '2026-11-22' };

test('who was shown, with the alarm where it rings and no figures of small groups', () => {
  expect(
    vertoningsrapport({
      ...periode,
      hoe: 'Zo is geteld.',
      groepen: [
        { kenmerk: 'szeebraTrede', groep: '1', inAanmerking: 12, vertoond: 3 },
        { kenmerk: 'szeebraTrede', groep: '5' },
      ],
      verhoudingen: [
        { groep: 'trede 0-2', tegenover: 'trede 3-5', verhouding: 805, alarm: true },
        { groep: 'zonder meting', tegenover: 'met meting', alarm: false },
      ],
      nooitVertoond: { dagen: 90, inAanmerking: 24, nooit: 16 },
      afwijking: { voorstellen: 9, lagerGekozen: 2, toegevoegd: 1 },
    }),
  ).toEqual([
    'Wie kwam in beeld, van 2026-11-16 tot en met 2026-11-22',
    'Zo is geteld.',
    'szeebraTrede 1: 3 van de 12 mensen in beeld.',
    'szeebraTrede 5: minder dan tien mensen.',
    'trede 0-2 tegenover trede 3-5: 0,81. ALARM: dit is te weinig.',
    'zonder meting tegenover met meting: niet te zeggen.',
    'Niet in beeld in 90 dagen: 16 van de 24 mensen.',
    'Voorstellen: 9. Lager op de lijst gekozen: 2. Niet van een lijst: 1.',
  ]);
});

test('how many never came into view is not told when they are too few', () => {
  const leeg = { groepen: [], verhoudingen: [], afwijking: { voorstellen: 0, lagerGekozen: 0, toegevoegd: 0 } };
  const regels = vertoningsrapport({ ...periode, hoe: 'Zo.', ...leeg, nooitVertoond: { dagen: 90 } });
  expect(regels).toContain('Niet in beeld in 90 dagen: te weinig mensen om te noemen.');
});

test('what came of it, and age and sex', () => {
  const banden = [{ van: 900, tot: 999, afgerond: 100, geplaatst: 30, interval: [219, 396] as const }];
  expect(
    uitkomstenrapport({
      ...periode,
      banden,
      perCriterium: [{ criterium: 'taal', aantal: 7 }],
      advies: { zin: 'Te weinig.' },
    }),
  ).toEqual([
    'Wat ervan kwam, van 2026-11-16 tot en met 2026-11-22',
    'Score 900 tot en met 999: 30 van de 100 geplaatst (tussen 22% en 40%).',
    'Afgewezen om taal: 7.',
    'Te weinig.',
  ]);
  const groepen = [
    { kenmerk: 'leeftijd', groep: '18-27', tegenover: 'alle anderen', verhouding: 1000, alarm: false },
    { kenmerk: 'geslacht', groep: 'vrouw', tegenover: 'alle anderen', verhouding: 800, alarm: true },
  ];
  expect(gelijkheidsrapport({ ...periode, hoe: 'Zo.', weken: [{ week: '2026-11-16', groepen }] }).slice(2)).toEqual([
    'Week van 2026-11-16',
    'leeftijd 18-27 tegenover alle anderen: 1,00.',
    'geslacht vrouw tegenover alle anderen: 0,80. ALARM: dit is te weinig.',
  ]);
});
