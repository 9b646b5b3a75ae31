import { expect, test } from '@jest/globals';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';

/** Names of attributes that never count (matching.md section 2). A criterion that reads one does not compile. */
type Verboden =
  | 'aantekeningen'
  | 'afkomst'
  | 'bsn'
  | 'buurt'
  | 'diagnose'
  | 'doelgroepregister'
  | 'foto'
  | 'geaardheid'
  | 'geboortedatum'
  | 'gezin'
  | 'geslacht'
  | 'godsdienst'
  | 'herkomst'
  | 'kinderen'
  | 'ladder'
  | 'ladderTrede'
  | 'leeftijd'
  | 'loonwaarde'
  | 'maatregelen'
  | 'naam'
  | 'nationaliteit'
  | 'notities'
  | 'prognose'
  | 'schulden'
  | 'szeebraTrede'
  | 'toelichting'
  | 'trede'
  | 'uitkering'
  | 'uitkeringsduur'
  | 'vrijeTekst'
  | 'werkloosheidsduur'
  | 'wijk';

type Gelezen = Extract<keyof KandidaatKenmerken | keyof VacatureEisen, Verboden>;

test('no criterion can read a forbidden attribute', () => {
  const geenEen: [Gelezen] extends [never] ? true : Gelezen = true;
  expect(geenEen).toBe(true);
});

test('a candidate cannot be given a forbidden attribute', () => {
  const feiten = { id: 'k', beroepen: [], ervaring: [] };
  // @ts-expect-error -- the type has no such field
  const kandidaat: KandidaatKenmerken = { ...feiten, leeftijd: 58 };
  expect(kandidaat.id).toBe('k');
});
