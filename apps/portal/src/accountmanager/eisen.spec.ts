import { expect, test } from '@jest/globals';
import { alsIngevuld, leesEisen, NIETS_GEVRAAGD } from './eisen.js';

const INGEVULD = {
  naam: 'Chauffeur',
  urenVan: '24',
  postcode: '6811 aa',
  rijbewijs: 'B',
  rijden: 'moet',
  taal: '3',
  redenTaal: 'Veiligheid op de weg.',
  tijden: 'onregelmatig',
  taakeisen: ['tillen', 'staan'],
};

test('what is filled in becomes what the vacature asks; one number of hours is both', () => {
  const { profiel, keten } = leesEisen(INGEVULD, 'urn:beroep', NIETS_GEVRAAGD);
  expect(profiel).toMatchObject({
    naamVacature: 'Chauffeur',
    beroep: { codeBeroepsnaam: 'urn:beroep' },
    adres: { postcode: '6811AA' },
    werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24, indicatieKantoortijden: 2 },
    rijbewijs: [{ codeSoortRijbewijs: 'B' }],
    taalbeheersing: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 3 }],
    flexibiliteit: { indicatieOnregelmatigWerkOfPloegendienst: 1 },
  });
  expect(keten).toEqual({
    rijdenIsHetWerk: 'ja',
    taakeisen: ['tillen', 'staan'],
    redenTaaleis: 'Veiligheid op de weg.',
  });
});

test('what the form does not know of a vacature stays; what is left empty is not asked any more', () => {
  const bestaand = {
    profiel: {
      adres: { postcode: '6811AA', straatnaam: 'Kade' },
      rijbewijs: [{ codeSoortRijbewijs: 'B' }],
      codeWerkEnDenkniveauMinimaal: '3',
      taalbeheersing: [{ codeTaal: 'deu', codeNiveauTaalbeheersingMondeling: 2 }, { codeTaal: 'nld' }],
    },
    keten: { rijdenIsHetWerk: 'ja', interesses: ['techniek'] },
  };
  const { profiel, keten } = leesEisen({ postcode: '6812 BB', taakeisen: [] }, undefined, bestaand);
  expect(profiel).toMatchObject({
    adres: { postcode: '6812BB', straatnaam: 'Kade' },
    rijbewijs: [],
    codeWerkEnDenkniveauMinimaal: '0',
    taalbeheersing: [{ codeTaal: 'deu', codeNiveauTaalbeheersingMondeling: 2 }],
  });
  expect(keten).toMatchObject({ rijdenIsHetWerk: 'nee', interesses: ['techniek'] });
});

test('what was asked stands in the form again', () => {
  const gevraagd = leesEisen(INGEVULD, 'urn:beroep', NIETS_GEVRAAGD);
  expect(alsIngevuld(gevraagd)).toMatchObject({ ...INGEVULD, urenVan: 24, urenTot: 24, postcode: '6811AA' });
});
