import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isOpen,
  overgangen,
  statussen,
  toegestaan,
  toontIdentiteit,
  zetStap,
  type Gebeurtenis,
  type Rol,
  type Stand,
} from './overgangen.js';

const gebeurtenissen = Object.keys(overgangen) as Gebeurtenis[];
const alleRollen: Rol[] = ['voorlegger', 'regisseur', 'hub'];
const BEGIN: Stand = { status: 'voorgelegd', geschiedenis: [] };

const stap = fc.record({
  gebeurtenis: fc.constantFrom(...gebeurtenissen),
  rollen: fc.uniqueArray(fc.constantFrom(...alleRollen), { minLength: 1 }),
});

function verder(stand: Stand, gebeurtenis: Gebeurtenis, rollen: readonly Rol[]): Stand {
  const uitslag = zetStap(stand, gebeurtenis, rollen);
  if (uitslag.soort !== 'nieuw') return stand;
  return { status: uitslag.status, geschiedenis: [...stand.geschiedenis, stand.status] };
}

describe('the transition table of a voorstel', () => {
  test('nobody reaches the employer, a trial or a start, nor shows who it is, before the inwoner said yes', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
        let stand = BEGIN;
        for (const { gebeurtenis, rollen } of stappen) stand = verder(stand, gebeurtenis, rollen);
        const gegaan = [...stand.geschiedenis, stand.status];
        const naJa = ['akkoord', 'bij_werkgever', 'gesprek', 'proefplaats', 'geplaatst', 'afgewezen'];
        if (gegaan.some((s) => naJa.includes(s))) expect(gegaan[1]).toBe('akkoord');
        if (toontIdentiteit(stand.status)) expect(gegaan).toContain('akkoord');
      }),
      { numRuns: 1000 },
    );
  });

  test('the inwoner can say no as long as it is open, and only the regisseur says so', () => {
    for (const status of statussen) {
      expect(toegestaan(status, ['regisseur']).includes('inwoner-nee')).toBe(isOpen(status));
      expect(toegestaan(status, ['voorlegger', 'hub'])).not.toContain('inwoner-nee');
      expect(toegestaan(status, ['voorlegger', 'hub'])).not.toContain('inwoner-ja');
    }
  });

  test('what is over stays over, and shows nobody', () => {
    for (const status of statussen.filter((s) => !isOpen(s))) {
      expect(toegestaan(status, alleRollen)).toEqual([]);
      expect(toontIdentiteit(status)).toBe(false);
    }
  });

  test('every status can be reached', () => {
    const bereikt = new Set<string>();
    const wachtrij = [BEGIN];
    for (let stand = wachtrij.pop(); stand; stand = wachtrij.pop()) {
      bereikt.add(stand.status);
      for (const g of toegestaan(stand.status, alleRollen)) wachtrij.push(verder(stand, g, alleRollen));
    }
    expect([...bereikt].sort()).toEqual([...statussen].sort());
  });

  test('whoever is refused hears exactly the steps that would be taken', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 20 }), (stappen) => {
        let stand = BEGIN;
        for (const { gebeurtenis, rollen } of stappen) {
          const uitslag = zetStap(stand, gebeurtenis, rollen);
          if (uitslag.soort !== 'nieuw') {
            for (const wel of uitslag.toegestaan) expect(zetStap(stand, wel, rollen).soort).toBe('nieuw');
          }
          stand = verder(stand, gebeurtenis, rollen);
        }
      }),
    );
  });

  test('a step that someone else was ahead of is lost; one that never could be is forbidden', () => {
    const nee = verder(BEGIN, 'inwoner-nee', ['regisseur']);
    expect(zetStap(nee, 'inwoner-ja', ['regisseur']).soort).toBe('verloren');
    expect(zetStap(nee, 'gesprek', ['voorlegger']).soort).toBe('verboden');
    expect(zetStap(BEGIN, 'inwoner-ja', ['voorlegger']).soort).toBe('rol');
  });
});
