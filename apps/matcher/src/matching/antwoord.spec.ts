import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import { lokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';
import { stelAntwoordOp } from './antwoord.js';

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
