import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import { lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';
import { NIETS_VERTOOND, stelOp, type Vraag } from './antwoord.js';
import { herbereken } from './herberekening.js';

const KOK = 'urn:reintegratietaal:beroep:kok';
const HOVENIER = 'urn:reintegratietaal:beroep:hovenier';
const DAG = lokaleDatum(new Date('2026-11-22T12:00:00Z'));
const vacature: VacatureEisen = { id: 'v1', beroep: KOK, urenMinimaal: 24, urenMaximaal: 32 };
const kok: KandidaatKenmerken = { id: 'k1', beroepen: [KOK], ervaring: [], urenMinimaal: 24, urenMaximaal: 32 };
const hovenier: KandidaatKenmerken = { ...kok, id: 'k2', beroepen: [HOVENIER] };
const vraag = { soort: 'kandidaten', over: 'v1', aantal: 10 } as const;

const beeld = (anders: Partial<Beeld>): Beeld => ({
  epoche: 'e',
  vacatures: [vacature],
  kandidaten: [kok, hovenier],
  ...anders,
});
const stelAntwoordOp = (wat: Beeld, hoe: Vraag, dag: LokaleDatum) => stelOp(wat, hoe, dag, NIETS_VERTOOND).tekst;
const lees = (tekst: string) => JSON.parse(tekst);

describe('an answer', () => {
  test('ranks and explains', () => {
    const antwoord = lees(stelAntwoordOp(beeld({}), vraag, DAG));
    expect(Object.keys(antwoord)).toEqual(['weging', 'gezien', 'kandidaten', 'netNiet']);
    expect(antwoord).toMatchObject({ weging: { versie: '1.0.0' }, gezien: 2, netNiet: [] });
    expect(antwoord.kandidaten.map((k: { kandidaatId: string }) => k.kandidaatId)).toEqual(['k1', 'k2']);
    expect(Object.keys(antwoord.kandidaten[0])).toEqual([
      'kandidaatId',
      'rang',
      'score',
      'scoreMetBrug',
      'zekerheid',
      'bereik',
      'plek',
      'criteria',
    ]);
    expect(antwoord.kandidaten[0]).toMatchObject({ rang: 1, score: 1000, zekerheid: 1000, plek: 'score' });
    expect(antwoord.kandidaten[0].criteria[0].zin).toBe('De kandidaat staat ingeschreven voor dit werk.');
  });

  test('another occupation counts as unrelated, not as unknown', () => {
    const antwoord = lees(stelAntwoordOp(beeld({ kandidaten: [hovenier] }), vraag, DAG));
    expect(antwoord.kandidaten[0].criteria[0]).toMatchObject({ criterium: 'beroep', oordeel: 'voldoet_niet' });
  });

  test('is an empty list for a vacancy that is unknown or closed', () => {
    expect(stelAntwoordOp(beeld({ vacatures: [] }), vraag, DAG)).toBe(
      '{"weging":{"versie":"1.0.0"},"gezien":0,"kandidaten":[],"netNiet":[]}',
    );
  });

  test('has the same bytes in whatever order the candidates were read', () => {
    const kandidaten = Array.from({ length: 30 }, (_, i) => ({ ...(i % 3 ? kok : hovenier), id: `k${i}` }));
    const verwacht = stelAntwoordOp(beeld({ kandidaten }), vraag, DAG);
    fc.assert(
      fc.property(fc.shuffledSubarray(kandidaten, { minLength: 30 }), (geschud) => {
        expect(stelAntwoordOp(beeld({ kandidaten: geschud }), vraag, DAG)).toBe(verwacht);
      }),
    );
  });

  test('counts μ from 30 known values in the occupation group on, the same for every reading order', () => {
    const kandidaten = [
      ...Array.from({ length: 40 }, (_, i) => ({ ...kok, id: `k${i}`, urenMinimaal: i % 2 ? 32 : 40 })),
      { ...kok, id: 'leeg', urenMinimaal: undefined, urenMaximaal: undefined },
    ].map((k) => ({ ...k, urenMaximaal: k.urenMinimaal }));
    const uren = (wie: readonly KandidaatKenmerken[]) => {
      const alle = { ...vraag, aantal: 200 };
      const leeg = lees(stelAntwoordOp(beeld({ kandidaten: wie }), alle, DAG)).kandidaten.find(
        (k: { kandidaatId: string }) => k.kandidaatId === 'leeg',
      );
      return leeg.criteria.find((c: { criterium: string }) => c.criterium === 'uren');
    };
    const { punten, maximum } = uren(kandidaten);
    // Half fits, half is 8 hours too many: the mean is 500; with 10 who fit more it moves up.
    expect(punten / maximum).toBeCloseTo(0.5, 1);
    const meer = [...kandidaten, ...Array.from({ length: 60 }, (_, i) => ({ ...kok, id: `m${i}` }))];
    expect(uren(meer).punten).toBeGreaterThan(punten);
    expect(uren(meer.toReversed())).toEqual(uren(meer));
  });
});

describe('the mirror', () => {
  const spiegel = { soort: 'vacatures', over: 'k1', aantal: 2 } as const;
  const hoveniersplek: VacatureEisen = { ...vacature, id: 'v2', beroep: HOVENIER };
  const rijbaan: VacatureEisen = { ...vacature, id: 'v3', rijbewijzen: ['B'], rijdenIsHetWerk: true };

  test('ranks vacancies for one candidate with the same figures', () => {
    const alle = beeld({ vacatures: [hoveniersplek, vacature] });
    const { vacatures, gezien } = lees(stelAntwoordOp(alle, spiegel, DAG));
    expect(gezien).toBe(2);
    expect(vacatures.map((v: { vacatureId: string; rang: number }) => [v.vacatureId, v.rang])).toEqual([
      ['v1', 1],
      ['v2', 2],
    ]);
    const heen = lees(stelAntwoordOp(alle, vraag, DAG)).kandidaten.find(
      (k: { kandidaatId: string }) => k.kandidaatId === 'k1',
    );
    expect(vacatures[0].score).toBe(heen.score);
    expect(vacatures[0].criteria).toEqual(heen.criteria);
  });

  test('leaves out a hard conflict, and is empty for who is not there', () => {
    const alle = beeld({ vacatures: [rijbaan], kandidaten: [{ ...kok, rijbewijzen: ['AM'] }] });
    expect(lees(stelAntwoordOp(alle, spiegel, DAG))).toMatchObject({ gezien: 1, vacatures: [] });
    expect(lees(stelAntwoordOp(alle, { ...spiegel, over: 'k9' }, DAG))).toMatchObject({ gezien: 0, vacatures: [] });
  });
});

describe('a run that is done again', () => {
  const uren = fc.option(fc.integer({ min: 8, max: 40 }), { nil: undefined });
  const wie = fc.record({
    beroepen: fc.subarray([KOK, HOVENIER, 'urn:reintegratietaal:beroep:orderpicker']),
    ervaring: fc.subarray([KOK, HOVENIER]),
    rijbewijzen: fc.subarray(['B', 'AM']),
    urenMaximaal: uren,
  });
  const veld = fc
    .array(wie, { maxLength: 120 })
    .map((feiten) => feiten.map((feit, i): KandidaatKenmerken => ({ id: `k${String(i).padStart(3, '0')}`, ...feit })));
  const vertoond = fc.array(fc.record({ keer30Dagen: fc.nat(3), dagenGeleden: fc.nat(120), openLijsten: fc.nat(16) }), {
    maxLength: 120,
  });
  const bus: VacatureEisen = { ...vacature, rijbewijzen: ['B'], rijdenIsHetWerk: true };

  test('gives the same bytes from its trail and the kept facts alone, whoever was shown before', () => {
    fc.assert(
      fc.property(
        veld,
        vertoond,
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (kandidaten, eerder, aantal, rijdt) => {
          const vertoning = {
            hash: 'h',
            voor: () => new Map(eerder.map((v, i) => [`k${String(i).padStart(3, '0')}`, v])),
          };
          const wat = beeld({ kandidaten, vacatures: [rijdt ? bus : vacature, { ...vacature, id: 'v2' }] });
          for (const hoe of [{ ...vraag, aantal }, { soort: 'vacatures', over: 'k000', aantal } as const]) {
            const { tekst, spoor, opnames } = stelOp(wat, hoe, DAG, vertoning);
            const bewaard = new Map(opnames.map(({ hash, feiten }) => [hash, feiten]));
            expect(herbereken(JSON.parse(JSON.stringify(spoor)), bewaard)).toEqual({ tekst });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says so when the rules or the facts are not here any more', () => {
    const { spoor, opnames } = stelOp(beeld({}), vraag, DAG, NIETS_VERTOOND);
    const bewaard = new Map(opnames.map(({ hash, feiten }) => [hash, feiten]));
    const kanNiet = (anders: object, feiten = bewaard) =>
      (herbereken({ ...spoor, ...anders }, feiten) as { kanNiet?: string }).kanNiet;
    expect(kanNiet({})).toBeUndefined();
    expect(kanNiet({ weging: { versie: '1.0.0', hash: 'anders' } })).toMatch(/^Weging 1.0.0 is hier niet/);
    expect(kanNiet({ taxonomie: 'oud' })).toBe('Beroepenlijst oud is hier niet.');
    expect(kanNiet({}, new Map())).toBe('Gegevens van deze run zijn verwijderd.');
  });
});

describe('a place that is reserved for the banenafspraak', () => {
  test('is only for who is in the register and agreed', () => {
    const { tekst, spoor } = stelOp(beeld({}), { ...vraag, alleen: new Set(['k2', 'k9']) }, DAG, NIETS_VERTOOND);
    expect(lees(tekst)).toMatchObject({ gezien: 1, kandidaten: [{ kandidaatId: 'k2' }] });
    expect(spoor.gereserveerd).toBe(true);
  });
});
