import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vraagNa } from './navraag.js';
import { eenKandidaat, eenVacature, hovenier, omgeving, passend } from './test/wereld.js';

const bij = (...vacatures: (typeof hovenier)[]) => vacatures.map((vacature) => ({ vacature, omgeving }));

test('the question that counts most comes first; hours count on both sides and are one question', () => {
  const leeg = { id: 'k', beroepen: [], ervaring: [] };
  const vragen = vraagNa(leeg, bij(hovenier, { ...hovenier, id: 'v2' }));
  expect(vragen.slice(0, 3)).toEqual([
    { vraag: 'Welk werk zoekt u?', criteria: ['beroepswens'], vacatures: 2, belang: 2 * 300 * 500 },
    { vraag: 'Welk werk heeft u gedaan?', criteria: ['beroep'], vacatures: 2, belang: 2 * 250 * 500 },
    {
      vraag: 'Waar woont u, en hoe ver wilt u reizen naar het werk?',
      criteria: ['reis'],
      vacatures: 2,
      belang: 2 * 250 * 500,
    },
  ]);
  const alle = vraagNa(leeg, bij(hovenier));
  expect(alle.find(({ criteria }) => criteria.includes('uren'))).toEqual({
    vraag: 'Hoeveel uur per week wilt u werken?',
    criteria: ['uren', 'urenwens'],
    vacatures: 1,
    belang: (80 + 150) * 500,
  });
});

test('what is known, or asked by nobody, is not asked', () => {
  expect(vraagNa(passend, bij(hovenier))).toEqual([]);
  const leeg = { id: 'k', beroepen: [], ervaring: [] };
  expect(vraagNa(leeg, [])).toEqual([]);
  expect(vraagNa(leeg, bij(hovenier), ['beroepswens'])[0]?.criteria).toEqual(['beroep']);
});

test('what is hardly a chance where it is known adds more than what nearly everyone meets', () => {
  const priors = {
    beroepsgroep: () => 'groen',
    tabel: {
      groen: { beroep: { gemiddelde: 100, aantal: 30 }, beroepswens: { gemiddelde: 950, aantal: 30 } },
    },
  };
  const [eerste] = vraagNa({ id: 'k', beroepen: [], ervaring: [] }, [
    { vacature: hovenier, omgeving: { ...omgeving, priors } },
  ]);
  expect(eerste).toMatchObject({ criteria: ['beroep'], belang: 250 * 900 });
});

test('the order of vacancies changes nothing, and a vacancy more never makes a question less important', () => {
  fc.assert(
    fc.property(fc.array(eenVacature, { maxLength: 4 }), eenVacature, eenKandidaat, (vacatures, extra, kandidaat) => {
      const belangen = (lijst: (typeof hovenier)[]) =>
        new Map(vraagNa(kandidaat, bij(...lijst)).map(({ vraag, belang }) => [vraag, belang]));
      const zonder = belangen(vacatures);
      expect(belangen(vacatures.toReversed())).toEqual(zonder);
      const met = belangen([...vacatures, extra]);
      for (const [vraag, belang] of zonder) expect(met.get(vraag)).toBeGreaterThanOrEqual(belang);
    }),
  );
});
