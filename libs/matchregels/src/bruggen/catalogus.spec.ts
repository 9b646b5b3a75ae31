import { describe, expect, test } from '@jest/globals';
import { uitwegen } from '../brug.js';
import { criteria } from '../criteria/index.js';
import { scoor } from '../scoor.js';
import { hovenier, omgeving, passend } from '../test/wereld.js';
import { weging } from '../weging/1.0.0.js';
import { bruggenOp, instrumentencatalogus, type Instrument } from './index.js';

const { instrumenten } = instrumentencatalogus;
const taalles: Instrument = {
  ...instrumenten.find(({ naam }) => naam === 'taaltraject')!,
  oordeel: 'mogelijk',
  vanaf: '2026-01-01',
  tot: '2026-12-31',
};
const van = (instrument: Instrument) => ({ ...instrumentencatalogus, instrumenten: [instrument] });

describe('the catalogue in use', () => {
  test('has every instrument once, dated, with owner, article and for whom', () => {
    expect(instrumenten.map(({ naam }) => naam).toSorted()).toEqual(Object.keys(uitwegen).toSorted());
    for (const { belemmeringen, uitvoeringsvorm, vanaf, tot, ...teksten } of instrumenten) {
      expect(belemmeringen.every((code) => /^KK(0[1-9]|1[0-4])$/.test(code)) && belemmeringen.length > 0).toBe(true);
      expect(uitvoeringsvorm).toMatch(/^UV(0[1-9]|1[01])$/);
      expect([vanaf, tot].every((dag) => /^\d{4}-\d{2}-\d{2}$/.test(dag)) && vanaf < tot).toBe(true);
      expect(Object.values(teksten).every((tekst) => tekst.length > 2)).toBe(true);
      expect(['mogelijk', 'nagaan', 'niet']).toContain(teksten.oordeel);
    }
  });

  test('what is possible for everyone has a β, and what lowers only cost or worry has none', () => {
    for (const { naam, oordeel } of instrumenten) {
      if (oordeel === 'mogelijk') expect(weging.bruggen[naam]).toBeGreaterThan(0);
    }
    for (const naam of [
      'loonkostensubsidie',
      'no-riskpolis',
      'inkomensberekening',
      'schuldhulp',
      'beschut-werk',
    ] as const) {
      expect(weging.bruggen[naam]).toBeUndefined();
    }
  });

  test('no criterion leads to schuldhulp: nobody is taken to have debts', () => {
    expect(criteria.flatMap(({ bruggen }) => [...bruggen])).not.toContain('schuldhulp');
  });
});

describe('an instrument', () => {
  test('holds from its first to its last day', () => {
    const op = (dag: string) => bruggenOp(van(taalles), dag)['taaltraject'];
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(op)).toEqual([
      'nagaan',
      'mogelijk',
      'mogelijk',
      'nagaan',
    ]);
    expect(bruggenOp(van({ ...taalles, oordeel: 'niet' }), '2030-01-01')['taaltraject']).toBe('niet');
  });

  test('that has expired closes no gap, and is still named to find out', () => {
    const vraagtTaal = { ...hovenier, talen: [{ taal: 'nld', mondeling: 3 }], taaleisOnderbouwd: true };
    const leert = { ...passend, talen: [{ taal: 'nld', mondeling: 2 }] };
    const op = (dag: string) => scoor(vraagtTaal, leert, { ...omgeving, bruggen: bruggenOp(van(taalles), dag) });
    const [nu, later] = [op('2026-12-31'), op('2027-01-01')];
    expect(nu.scoreMetBrug).toBeGreaterThan(nu.score);
    expect(later.scoreMetBrug).toBe(later.score);
    expect(later.criteria.find(({ criterium }) => criterium === 'taal')?.brug).toEqual({
      naam: 'taaltraject',
      status: 'nagaan',
      zin: 'De kandidaat krijgt taalles.',
    });
  });
});
