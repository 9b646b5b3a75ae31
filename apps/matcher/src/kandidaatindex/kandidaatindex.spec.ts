import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kandidaatindex } from './kandidaatindex.js';
import type { KandidaatRij, VacatureRij } from './rijen.js';

const kandidaat: KandidaatRij = {
  id: 'k1',
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
    index.verwerkKandidaat(kandidaat);
    expect(index.beschikbaar()).toEqual([
      {
        id: 'k1',
        beroepen: ['kok'],
        ervaring: ['hovenier'],
        urenMinimaal: 24,
        urenMaximaal: 32,
        maximaleReisafstand: 15,
        plek: { lat: 51.985, lon: 5.899 },
      },
    ]);
  });

  test('get a place when their postcode becomes known later', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat(kandidaat);
    expect(index.beschikbaar()[0]?.plek).toBeUndefined();
    index.verwerkPostcode(arnhem);
    expect(index.beschikbaar()[0]?.plek).toEqual({ lat: 51.985, lon: 5.899 });
  });

  test('who is no longer available is gone, and can come back', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat(kandidaat);
    index.verwerkKandidaat({ ...kandidaat, beschikbaar: false });
    expect(index.beschikbaar()).toEqual([]);
    index.verwerkKandidaat(kandidaat);
    expect(index.beschikbaar()).toHaveLength(1);
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
    expect(index.beschikbaar()).toEqual([
      {
        id: 'k1',
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
    const rij = fc.record({ id: fc.constantFrom('a', 'b', 'c'), beschikbaar: fc.boolean(), uren_minimaal: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(rij), (rijen) => {
        const index = new Kandidaatindex();
        rijen.forEach((r) => index.verwerkKandidaat({ ...kandidaat, ...r }));
        const laatste = new Map(rijen.map((r) => [r.id, r]));
        laatste.forEach((r) => index.verwerkKandidaat({ ...kandidaat, ...r }));
        const verwacht = [...laatste.values()].filter((r) => r.beschikbaar).map((r) => `${r.id}:${r.uren_minimaal}`);
        const gevonden = index.beschikbaar().map((k) => `${k.id}:${k.urenMinimaal}`);
        expect(gevonden.toSorted()).toEqual(verwacht.toSorted());
      }),
    );
  });

  test('a picture that was taken does not change with what is read later', () => {
    const index = new Kandidaatindex();
    index.verwerkKandidaat(kandidaat);
    const beeld = index.beschikbaar();
    index.verwerkKandidaat({ ...kandidaat, uren_minimaal: 1 });
    expect(beeld).toHaveLength(1);
    expect(beeld[0]?.urenMinimaal).toBe(24);
  });
});

describe('vacancies', () => {
  test('an open one can be asked for, one that is closed or was never seen cannot', () => {
    const index = new Kandidaatindex();
    expect(index.vacature('v1')).toBeUndefined();
    index.verwerkVacature(vacature);
    expect(index.vacature('v1')).toMatchObject({ id: 'v1', beroep: 'kok', urenMinimaal: 24, urenMaximaal: undefined });
    index.verwerkVacature({ ...vacature, open: false });
    expect(index.vacature('v1')).toBeUndefined();
  });

  test('an occupation that is empty text is not asked', () => {
    const index = new Kandidaatindex();
    index.verwerkVacature({ ...vacature, beroep: '' });
    expect(index.vacature('v1')?.beroep).toBeUndefined();
  });
});
