import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kandidaatindex } from './kandidaatindex.js';
import type { KandidaatRij, VacatureRij } from './rijen.js';

const [ID, ANDER, DERDE] = ['a', 'b', 'c'].map((cijfer) => `0000000${cijfer}-0000-7000-8000-000000000000`) as [
  string,
  string,
  string,
];
const NIETS = {
  competenties: [],
  niveau: null,
  opleidingsniveaus: [],
  talen: [],
  rijbewijzen: [],
  vanaf: null,
  interesses: [],
  contractvormen: [],
  onregelmatig: null,
  kantoortijden: null,
};
const kandidaat: KandidaatRij = {
  ...NIETS,
  belastbaarheid: [],
  alleen_deze_werkmomenten: false,
  id: ID,
  xid: '1',
  beschikbaar: true,
  beroepen: ['kok'],
  ervaring: ['hovenier'],
  uren_minimaal: 24,
  uren_maximaal: 32,
  maximale_reisafstand: 15,
  pc4: '6811',
};
const vacature: VacatureRij = {
  ...NIETS,
  taaleis_onderbouwd: false,
  rijden_is_het_werk: false,
  taakeisen: [],
  id: 'v1',
  xid: '1',
  open: true,
  beroep: 'kok',
  uren_minimaal: 24,
  uren_maximaal: null,
  pc4: '6811',
};
const arnhem = { id: 'p1', xid: '1', pc4: '6811', lat: 51.985, lon: 5.899 };

describe('candidates', () => {
  test('carry exactly what a criterion reads', () => {
    const index = new Kandidaatindex();
    index.verwerkPostcode(arnhem);
    index.verwerkKandidaat({
      ...kandidaat,
      competenties: ['snoeien', ''],
      niveau: 3,
      opleidingsniveaus: [4],
      talen: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 2 }, { codeNiveauTaalbeheersingLezen: 3 }],
      rijbewijzen: ['B'],
      vanaf: '2026-11-22',
      interesses: ['Buiten'],
      contractvormen: [{ codeTypeArbeidscontract: 'B', codeTypeOvereenkomst: '02' }],
      onregelmatig: 2,
      kantoortijden: 1,
      belastbaarheid: [{ taak: 'tillen', oordeel: 'beperkt' }],
      alleen_deze_werkmomenten: true,
    });
    expect(index.beeld('e').kandidaten).toEqual([
      {
        id: ID,
        beroepen: ['kok'],
        ervaring: ['hovenier'],
        urenMinimaal: 24,
        urenMaximaal: 32,
        maximaleReisafstand: 15,
        plek: { lat: 51.985, lon: 5.899 },
        competenties: ['snoeien'],
        niveau: 3,
        opleidingsniveaus: [4],
        talen: [{ taal: 'nld', mondeling: 2 }],
        rijbewijzen: ['B'],
        vanaf: 20779,
        interesses: ['buiten'],
        contractvormen: [{ duur: 'B', soort: '02' }],
        onregelmatig: 2,
        kantoortijden: 1,
        belastbaarheid: [{ taak: 'tillen', oordeel: 'beperkt' }],
        alleenDezeWerkmomenten: true,
      },
    ]);
  });

  test('a day that does not exist is unknown', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat({ ...kandidaat, vanaf: '2026-02-30x' });
    expect(index.beeld('e').kandidaten[0]?.vanaf).toBeUndefined();
  });

  test('get the built-in place, and that of the table when their postcode becomes known later', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat(kandidaat);
    expect(index.beeld('e').kandidaten[0]?.plek).toMatchObject({ lat: expect.closeTo(51.98, 1) });
    index.verwerkPostcode({ ...arnhem, lat: 51.5, lon: 5.5 });
    expect(index.beeld('e').kandidaten[0]?.plek).toEqual({ lat: 51.5, lon: 5.5 });
  });

  test('who is no longer available is gone, and can come back', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat(kandidaat);
    index.verwerkKandidaat({ ...kandidaat, beschikbaar: false });
    expect(index.beeld('e').kandidaten).toEqual([]);
    index.verwerkKandidaat(kandidaat);
    expect(index.beeld('e').kandidaten).toHaveLength(1);
  });

  test('an occupation that is empty text, and all that is null, is unknown', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat({
      ...kandidaat,
      beroepen: ['', 'kok'],
      ervaring: null,
      uren_minimaal: null,
      uren_maximaal: null,
      maximale_reisafstand: null,
      pc4: null,
    });
    expect(index.beeld('e').kandidaten).toMatchObject([
      {
        id: ID,
        beroepen: ['kok'],
        ervaring: [],
        urenMinimaal: undefined,
        urenMaximaal: undefined,
        maximaleReisafstand: undefined,
        plek: undefined,
      },
    ]);
  });

  test('the index holds the last row of each, however often rows are read again', () => {
    const rij = fc.record({
      id: fc.constantFrom(ID, ANDER, DERDE),
      beschikbaar: fc.boolean(),
      uren_minimaal: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(rij), (rijen) => {
        const index = new Kandidaatindex();
        rijen.forEach((r) => index.verwerkKandidaat({ ...kandidaat, ...r }));
        const laatste = new Map(rijen.map((r) => [r.id, r]));
        laatste.forEach((r) => index.verwerkKandidaat({ ...kandidaat, ...r }));
        const verwacht = [...laatste.values()].filter((r) => r.beschikbaar).map((r) => `${r.id}:${r.uren_minimaal}`);
        const gevonden = index.beeld('e').kandidaten.map((k) => `${k.id}:${k.urenMinimaal}`);
        expect(gevonden.toSorted()).toEqual(verwacht.toSorted());
      }),
    );
  });

  test('a picture that was taken does not change with what is read later', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat(kandidaat);
    const beeld = index.beeld('e').kandidaten;
    index.verwerkKandidaat({ ...kandidaat, uren_minimaal: 1 });
    expect(beeld).toHaveLength(1);
    expect(beeld[0]?.urenMinimaal).toBe(24);
  });
});

describe('vacancies', () => {
  test('an open one can be asked for, one that is closed or was never seen cannot', () => {
    const index = new Kandidaatindex();
    expect(index.beeld('e').vacatures[0]).toBeUndefined();
    index.verwerkVacature(vacature);
    expect(index.beeld('e').vacatures[0]).toMatchObject({
      id: 'v1',
      beroep: 'kok',
      urenMinimaal: 24,
      urenMaximaal: undefined,
    });
    index.verwerkVacature({ ...vacature, open: false });
    expect(index.beeld('e').vacatures[0]).toBeUndefined();
  });

  test('an occupation that is empty text is not asked', () => {
    const index = new Kandidaatindex();
    index.verwerkVacature({ ...vacature, beroep: '' });
    expect(index.beeld('e').vacatures[0]?.beroep).toBeUndefined();
  });
});
