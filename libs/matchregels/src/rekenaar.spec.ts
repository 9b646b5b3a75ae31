import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { criteria } from './criteria/index.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { Meettabel } from './meettabel.js';
import { telKandidaten, telVacatures, type Cijfers } from './rekenaar.js';
import { scoor } from './scoor.js';
import { eenKandidaat, eenOmgeving, eenVacature, hovenier, omgeving, passend } from './test/wereld.js';
import type { Omgeving } from './weegregel.js';

const kandidaten = fc.array(eenKandidaat, { minLength: 1, maxLength: 30 });
const vacatures = fc.array(eenVacature, { minLength: 1, maxLength: 5 });

type Cijfer = readonly [score: number, werkgever: number, kandidaat: number, hard: number, zekerheid: number];

/** The figures of the explanation. */
function uitgelegd(vacature: VacatureEisen, kandidaat: KandidaatKenmerken, o: Omgeving): Cijfer {
  const { score, kanten, uit, zekerheid } = scoor(vacature, kandidaat, o);
  return [score, kanten.werkgever, kanten.kandidaat, uit.length, zekerheid];
}

const geteld = ({ score, werkgever, kandidaat, hard, zekerheid }: Cijfers): Cijfer[] =>
  Array.from(score, (s, i) => [s, werkgever[i]!, kandidaat[i]!, hard[i]!, zekerheid[i]!]);

describe('counting gives the figures of the explanation', () => {
  // One table for all that come by: what was measured for the one must be right for every other.
  const tabel = new Meettabel(omgeving);
  const vol = new Meettabel(omgeving, criteria, 100);

  test.each([
    ['as long as there is room', tabel],
    ['when everything is forgotten all the time', vol],
  ])('%s', (_, t) => {
    fc.assert(
      fc.property(vacatures, kandidaten, eenOmgeving, (vs, ks, o) => {
        for (const v of vs) expect(geteld(telKandidaten(t, v, ks, o))).toEqual(ks.map((k) => uitgelegd(v, k, o)));
        for (const k of ks) {
          expect(geteld(telVacatures(t, k, vs, o.weging, () => o.priors))).toEqual(vs.map((v) => uitgelegd(v, k, o)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a criterion reads nothing but what it says that it reads', () => {
  const alleen = <F extends object>(feiten: F, namen: object) =>
    Object.fromEntries(Object.entries(feiten).filter(([naam]) => naam in namen)) as F;
  fc.assert(
    fc.property(eenVacature, eenKandidaat, (v, k) => {
      for (const { meet, leest } of criteria) {
        const meetMet = meet as (vacature: VacatureEisen, kandidaat: KandidaatKenmerken, o: Omgeving) => object;
        const cijfers = ({ soort, s, uit }: { soort?: string; s?: number; uit?: string }) => ({ soort, s, uit });
        expect(cijfers(meetMet(alleen(v, leest.vacature), alleen(k, leest.kandidaat), omgeving))).toEqual(
          cijfers(meetMet(v, k, omgeving)),
        );
      }
    }),
  );
});

test('who differs in nothing that a criterion reads is measured once', () => {
  let keren = 0;
  const tellend = criteria.map((criterium) => ({
    ...criterium,
    meet: (...wat: Parameters<typeof criterium.meet>) => {
      keren += 1;
      return criterium.meet(...(wat as [VacatureEisen, KandidaatKenmerken, Omgeving]));
    },
  }));
  const tabel = new Meettabel(omgeving, tellend);
  const twee = [passend, { ...passend, id: 'kandidaat-2' }];
  telKandidaten(tabel, hovenier, twee, omgeving);
  expect(keren).toBe(criteria.length);
  telKandidaten(tabel, { ...hovenier, id: 'vacature-2' }, [...twee, { ...passend, niveau: 3 }], omgeving);
  expect(keren).toBe(criteria.length + 1);
});
