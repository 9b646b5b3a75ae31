import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BEGINSTAND,
  isEind,
  naarEinde,
  overgangen,
  statussen,
  stokBij,
  toegestaan,
  zetStap,
  type Gebeurtenis,
  type Rol,
  type Stand,
  type Status,
} from './overgangen.js';

const gebeurtenissen = Object.keys(overgangen) as Gebeurtenis[];
const alleRollen: Rol[] = ['gever', 'nemer', 'regie'];

/** The arrows of the diagram, written down by hand from design section 4: status, then where it may go. */
const DIAGRAM: Readonly<Record<Status, readonly Status[]>> = {
  aangeboden: ['in_behandeling', 'aanvulling_gevraagd', 'ingetrokken', 'vervallen'],
  in_behandeling: ['aanvulling_gevraagd', 'geaccepteerd', 'geweigerd', 'ingetrokken', 'vervallen'],
  aanvulling_gevraagd: ['aangeboden', 'in_behandeling', 'ingetrokken', 'vervallen'],
  geaccepteerd: ['op_wachtlijst', 'gestart', 'teruggegeven', 'vervallen'],
  op_wachtlijst: ['gestart', 'onderbroken', 'teruggegeven', 'vervallen'],
  gestart: ['onderbroken', 'teruggegeven', 'afgerond', 'vervallen'],
  onderbroken: ['op_wachtlijst', 'gestart', 'vervallen'],
  geweigerd: [],
  teruggegeven: [],
  afgerond: [],
  ingetrokken: [],
  vervallen: [],
};

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

/** A bericht of which copies come later, and after others that were sent later. */
const vertraagd = fc.record({ stap, plaatsen: fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }) });

describe('the transition table', () => {
  test('berichten in any order, doubled or delayed: never off the arrows of the diagram, never without an owner', () => {
    fc.assert(
      fc.property(fc.array(vertraagd, { minLength: 1, maxLength: 40 }), (berichten) => {
        const aankomst = berichten
          .flatMap(({ stap: verstuurd, plaatsen }, i) => plaatsen.map((later) => ({ verstuurd, op: i * 5 + later })))
          .sort((a, b) => a.op - b.op);
        let stand = BEGINSTAND;
        for (const { verstuurd } of aankomst) {
          const uitslag = zetStap(stand, verstuurd.gebeurtenis, verstuurd.rollen);
          if (uitslag.soort !== 'nieuw') continue;
          expect(DIAGRAM[stand.status]).toContain(uitslag.stand.status);
          expect(['gever', 'nemer', 'regisseur']).toContain(stokBij[uitslag.stand.status]);
          stand = uitslag.stand;
        }
        // Held up always knows where to go on.
        expect(stand.terugNaar !== null).toBe(['aanvulling_gevraagd', 'onderbroken'].includes(stand.status));
      }),
      { numRuns: 5000 },
    );
  });

  test('a final result ends what was accepted, wherever it was, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 30 }), (stappen) => {
        let stand = BEGINSTAND;
        for (const { gebeurtenis, rollen } of stappen) {
          const uitslag = zetStap(stand, gebeurtenis, rollen);
          if (uitslag.soort === 'nieuw') stand = uitslag.stand;
        }
        const geaccepteerd = ['geaccepteerd', 'op_wachtlijst', 'gestart', 'onderbroken'].includes(stand.status);
        expect(na(stand, ...naarEinde(stand)).status).toBe(geaccepteerd ? 'afgerond' : stand.status);
      }),
      { numRuns: 2000 },
    );
  });

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

  test('every arrow of the diagram can be walked; every status can be reached, and from every open one there is a way on', () => {
    const bereikt = new Set<string>([BEGINSTAND.status]);
    const gelopen = new Set<string>();
    const wachtrij: Stand[] = [BEGINSTAND];
    for (let stand = wachtrij.pop(); stand; stand = wachtrij.pop()) {
      if (!isEind(stand.status)) expect(toegestaan(stand, alleRollen).length).toBeGreaterThan(0);
      for (const gebeurtenis of toegestaan(stand, alleRollen)) {
        const verder = na(stand, gebeurtenis);
        const pijl = `${stand.status} ${verder.status}`;
        if (!gelopen.has(pijl)) wachtrij.push(verder);
        gelopen.add(pijl);
        bereikt.add(verder.status);
      }
    }
    expect([...bereikt].sort()).toEqual([...statussen].sort());
    const pijlen = Object.entries(DIAGRAM).flatMap(([van, naar]) => naar.map((n) => `${van} ${n}`));
    expect([...gelopen].sort()).toEqual(pijlen.sort());
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
