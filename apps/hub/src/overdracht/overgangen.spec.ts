import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BEGINSTAND,
  isEind,
  overgangen,
  statussen,
  stokBij,
  toegestaan,
  zetStap,
  type Gebeurtenis,
  type Rol,
  type Stand,
} from './overgangen.js';

const gebeurtenissen = Object.keys(overgangen) as Gebeurtenis[];
const alleRollen: Rol[] = ['gever', 'nemer', 'regie'];

const stap = fc.record({
  gebeurtenis: fc.constantFrom(...gebeurtenissen),
  rollen: fc.uniqueArray(fc.constantFrom(...alleRollen), { minLength: 1 }),
});

function na(stand: Stand, ...stappen: Gebeurtenis[]): Stand {
  return stappen.reduce((s, gebeurtenis) => {
    const uitslag = zetStap(s, gebeurtenis, alleRollen);
    if (uitslag.soort !== 'nieuw') throw new Error(`${gebeurtenis} after ${s.status}: ${uitslag.soort}`);
    return uitslag.stand;
  }, stand);
}

describe('the transition table', () => {
  test('random steps, doubled and out of order: only statuses of the table, only along its arrows', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 60 }), (stappen) => {
        let stand = BEGINSTAND;
        for (const { gebeurtenis, rollen } of [...stappen, ...stappen]) {
          const uitslag = zetStap(stand, gebeurtenis, rollen);
          if (uitslag.soort !== 'nieuw') continue;
          expect(rollen).toContain(overgangen[gebeurtenis].door);
          expect(overgangen[gebeurtenis].van).toContain(stand.status);
          expect(isEind(stand.status)).toBe(false);
          expect(statussen).toContain(uitslag.stand.status);
          expect(stokBij[uitslag.stand.status]).toBeDefined();
          stand = uitslag.stand;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('whoever is refused hears exactly the steps that would be taken', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 20 }), (stappen) => {
        let stand = BEGINSTAND;
        for (const { gebeurtenis, rollen } of stappen) {
          const uitslag = zetStap(stand, gebeurtenis, rollen);
          if (uitslag.soort === 'nieuw') stand = uitslag.stand;
          else for (const wel of uitslag.toegestaan) expect(zetStap(stand, wel, rollen).soort).toBe('nieuw');
        }
      }),
    );
  });

  test('every status can be reached, and from every open one there is a way on', () => {
    const bereikt = new Set<string>([BEGINSTAND.status]);
    const wachtrij: Stand[] = [BEGINSTAND];
    for (let stand = wachtrij.pop(); stand; stand = wachtrij.pop()) {
      if (!isEind(stand.status)) expect(toegestaan(stand, alleRollen).length).toBeGreaterThan(0);
      for (const gebeurtenis of toegestaan(stand, alleRollen)) {
        const verder = na(stand, gebeurtenis);
        if (!bereikt.has(verder.status)) wachtrij.push(verder);
        bereikt.add(verder.status);
      }
    }
    expect([...bereikt].sort()).toEqual([...statussen].sort());
  });

  test('the giver keeps the stok until acceptance, and gets it back', () => {
    expect(stokBij[na(BEGINSTAND, 'in-behandeling').status]).toBe('gever');
    expect(stokBij[na(BEGINSTAND, 'in-behandeling', 'geaccepteerd').status]).toBe('nemer');
    expect(stokBij[na(BEGINSTAND, 'in-behandeling', 'geweigerd').status]).toBe('gever');
    expect(stokBij[na(BEGINSTAND, 'in-behandeling', 'geaccepteerd', 'gestart', 'teruggegeven').status]).toBe('gever');
    expect(stokBij[na(BEGINSTAND, 'in-behandeling', 'geaccepteerd', 'gestart', 'afgerond').status]).toBe('regisseur');
  });

  test('aanvulling and interruption go on where they were', () => {
    expect(na(BEGINSTAND, 'aanvulling-gevraagd', 'aangevuld').status).toBe('aangeboden');
    expect(na(BEGINSTAND, 'in-behandeling', 'aanvulling-gevraagd', 'aangevuld').status).toBe('in_behandeling');
    const wachtend = na(BEGINSTAND, 'in-behandeling', 'geaccepteerd', 'op-wachtlijst', 'onderbroken', 'hervat');
    expect(wachtend.status).toBe('op_wachtlijst');
  });

  test('a step that someone else was ahead of is lost; one that never could be is forbidden', () => {
    const geaccepteerd = na(BEGINSTAND, 'in-behandeling', 'geaccepteerd');
    expect(zetStap(geaccepteerd, 'geweigerd', ['nemer']).soort).toBe('verloren');
    expect(zetStap(geaccepteerd, 'afgerond', ['nemer']).soort).toBe('verboden');
    expect(zetStap(geaccepteerd, 'gestart', ['gever']).soort).toBe('rol');
  });
});
