import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import type { Beeld } from '../kandidaatindex/index.js';
import { stelAntwoordOp } from './antwoord.js';

const vacature: VacatureEisen = { id: 'v1', beroep: 'kok', urenMinimaal: 24, urenMaximaal: 32 };
const kok: KandidaatKenmerken = { id: 'k1', beroepen: ['kok'], ervaring: [], urenMinimaal: 24, urenMaximaal: 32 };
const hovenier: KandidaatKenmerken = { ...kok, id: 'k2', beroepen: ['hovenier'] };
const vraag = { vacatureId: 'v1', aantal: 10 };

const beeld = (anders: Partial<Beeld>): Beeld => ({ epoche: 'e', vacature, kandidaten: [kok, hovenier], ...anders });
const lees = (tekst: string) => JSON.parse(tekst);

describe('an answer', () => {
  test('ranks and explains', () => {
    const antwoord = lees(stelAntwoordOp(beeld({}), vraag));
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
    const antwoord = lees(stelAntwoordOp(beeld({ kandidaten: [hovenier] }), vraag));
    expect(antwoord.kandidaten[0].criteria[0]).toMatchObject({ criterium: 'beroep', oordeel: 'voldoet_niet' });
  });

  test('is an empty list for a vacancy that is unknown or closed', () => {
    expect(stelAntwoordOp(beeld({ vacature: undefined }), vraag)).toBe(
      '{"weging":{"versie":"1.0.0"},"gezien":0,"kandidaten":[],"netNiet":[]}',
    );
  });

  test('has the same bytes in whatever order the candidates were read', () => {
    const kandidaten = Array.from({ length: 30 }, (_, i) => ({ ...(i % 3 ? kok : hovenier), id: `k${i}` }));
    const verwacht = stelAntwoordOp(beeld({ kandidaten }), vraag);
    fc.assert(
      fc.property(fc.shuffledSubarray(kandidaten, { minLength: 30 }), (geschud) => {
        expect(stelAntwoordOp(beeld({ kandidaten: geschud }), vraag)).toBe(verwacht);
      }),
    );
  });
});
