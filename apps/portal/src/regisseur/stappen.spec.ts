import { describe, expect, test } from '@jest/globals';
import type { Signaal, Stap } from '../api/index.js';
import { gedaan, herstelstappen, isStap, opVolgorde, vraagtNiets } from './stappen.js';

const signaal = (code: string) => ({ code }) as Signaal;
const bij = (codes: string[], toegestaneStappen: Stap[]) =>
  herstelstappen({ openSignalen: codes.map(signaal), toegestaneStappen });

describe('the step that mends', () => {
  test('the taker who let it lie picks it up', () => {
    expect(bij(['NIET_OPGEPAKT'], ['in-behandeling', 'aanvulling-gevraagd'])).toEqual(['in-behandeling']);
  });

  test('the giver of what never arrived withdraws it', () => {
    expect(bij(['NIET_BEVESTIGD'], ['ingetrokken', 'vervallen'])).toEqual(['ingetrokken']);
  });

  test('the giver who was asked something answers it first', () => {
    expect(bij(['AANVULLING_WACHT'], ['ingetrokken', 'aangevuld'])).toEqual(['aangevuld', 'ingetrokken']);
  });

  test('a signaal that is new to us still gives what usually comes next', () => {
    expect(bij(['NIEUW_SIGNAAL'], ['geweigerd', 'geaccepteerd'])).toEqual(['geaccepteerd']);
  });

  test('never a step that is not allowed, and nothing for who has to wait', () => {
    expect(bij(['NIET_OPGEPAKT', 'NIET_BEVESTIGD'], [])).toEqual([]);
    expect(bij([], ['ingetrokken'])).toEqual([]);
  });
});

test('a step that needs a reason is not taken with one click', () => {
  expect(vraagtNiets('in-behandeling')).toBe(true);
  expect(vraagtNiets('geweigerd')).toBe(false);
  expect(vraagtNiets('aanvulling-gevraagd')).toBe(false);
});

test('steps stand in the order of the work, and words exist for all', () => {
  expect(opVolgorde(['geweigerd', 'geaccepteerd', 'in-behandeling'])).toEqual([
    'in-behandeling',
    'geaccepteerd',
    'geweigerd',
  ]);
  expect(isStap('koffie')).toBe(false);
  expect(gedaan('geweigerd')).toBe('Geweigerd');
  expect(gedaan('andere-regisseur')).toBe('Andere regisseur');
});
