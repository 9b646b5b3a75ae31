import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { Meettabel } from './meettabel.js';
import { netNiet } from './netniet.js';
import { telKandidaten } from './rekenaar.js';
import { scoor } from './scoor.js';
import { eenKandidaat, eenVacature, hovenier, omgeving, passend } from './test/wereld.js';

const tabel = new Meettabel(omgeving);
const lijst = (vacature: VacatureEisen, kandidaten: readonly KandidaatKenmerken[], laagste?: number) =>
  netNiet(telKandidaten(tabel, vacature, kandidaten, omgeving), {
    vacature,
    omgeving,
    opLijst: new Set(['op-lijst']),
    laagste,
  }).rijen;
const wie = (id: string, anders: Partial<KandidaatKenmerken>): KandidaatKenmerken => ({ ...passend, id, ...anders });

const rijbaan: VacatureEisen = { ...hovenier, rijbewijzen: ['B'], rijdenIsHetWerk: true };

describe('who just misses the list', () => {
  test('one hard conflict: says what must change and who can do it', () => {
    expect(lijst(rijbaan, [wie('a', { rijbewijzen: ['AM'] })])).toEqual([
      {
        kandidaatId: 'a',
        score: expect.any(Number),
        reden: 'harde_eis',
        criterium: 'rijbewijs',
        zin: 'Rijden is het werk. De kandidaat heeft niet rijbewijs B.',
        watMoetAnders: 'De kandidaat haalt eerst het rijbewijs.',
        wie: 'kandidaat',
      },
    ]);
  });

  test('two hard conflicts are too many', () => {
    const nacht = { ...rijbaan, onregelmatig: 1 };
    const twee = wie('a', { rijbewijzen: ['AM'], onregelmatig: 2, alleenDezeWerkmomenten: true });
    expect(lijst(nacht, [twee])).toEqual([]);
  });

  test('can do it but wants something else, and the reverse', () => {
    const wilAnders = wie('a', { beroepen: ['kok'], maximaleReisafstand: 1, urenMinimaal: 24, urenMaximaal: 24 });
    expect(lijst(hovenier, [wilAnders])).toMatchObject([{ reden: 'wens', criterium: 'beroepswens', wie: 'regisseur' }]);

    const zwaar = {
      ...hovenier,
      urenMinimaal: undefined,
      urenMaximaal: undefined,
      competenties: ['snoeien'],
      niveau: 6,
    };
    const kanNiet = wie('b', { ervaring: [], beroepen: ['kok'], competenties: ['koken'], niveau: 1 });
    const wilWel = { ...zwaar, beroep: undefined };
    expect(lijst(wilWel, [kanNiet])).toMatchObject([{ reden: 'eis', criterium: 'competenties', wie: 'werkgever' }]);
  });

  test('a help of the employer that brings someone on the list, with the score it gives', () => {
    const kort = wie('a', { urenMinimaal: undefined, urenMaximaal: 20 });
    const nu = scoor(hovenier, kort, omgeving).score;
    const [rij] = lijst(hovenier, [kort], nu + 1);
    expect(rij).toMatchObject({ reden: 'brug', wie: 'werkgever', brug: { naam: 'jobcarving' } });
    expect(rij?.brug?.scoreMet).toBe(
      scoor(hovenier, kort, { ...omgeving, bruggen: { jobcarving: 'mogelijk' } }).scoreMetBrug,
    );
    expect(lijst(hovenier, [kort], 1000)).toEqual([]);
  });

  test('who is on the list is not beside it', () => {
    expect(lijst(rijbaan, [wie('op-lijst', { rijbewijzen: ['AM'] })])).toEqual([]);
  });

  test('at most ten, the best first, in whatever order they came; every row is whole', () => {
    const veld = fc.uniqueArray(eenKandidaat, { maxLength: 60, selector: ({ id }) => id });
    fc.assert(
      fc.property(eenVacature, veld, fc.nat(1000), (vacature, kandidaten, laagste) => {
        const rijen = lijst(vacature, kandidaten, laagste);
        expect(lijst(vacature, kandidaten.toReversed(), laagste)).toEqual(rijen);
        expect(rijen.length).toBeLessThanOrEqual(10);
        expect(rijen.map(({ score }) => score)).toEqual(rijen.map(({ score }) => score).toSorted((a, b) => b - a));
        for (const { zin, watMoetAnders } of rijen) {
          expect(`${zin} ${watMoetAnders}`).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
        }
      }),
    );
  });
});
