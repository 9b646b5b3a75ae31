import { describe, expect, test } from '@jest/globals';
import type { Overdracht, Signaal, Stap } from '../api/index.js';
import { acties, gedaan, herstelacties, inwoneracties, isActie, isStap, knopVan, vraagtNiets } from './stappen.js';

const signaal = (code: string) => ({ code }) as Signaal;
const stand = (codes: string[], toegestaneStappen: Stap[], status: Overdracht['status'] = 'aangeboden') => ({
  openSignalen: codes.map(signaal),
  toegestaneStappen,
  status,
  stokhouder: { partner: 'wi', code: 'r.devries', naam: 'R. de Vries' },
  van: { partner: 'wi' },
});
const bij = (codes: string[], stappen: Stap[], status?: Overdracht['status']) =>
  herstelacties(stand(codes, stappen, status), 'wi');

describe('what mends it', () => {
  test('the taker who let it lie picks it up', () => {
    expect(bij(['NIET_OPGEPAKT'], ['in-behandeling', 'aanvulling-gevraagd'])).toEqual(['in-behandeling']);
  });

  test('the giver of what never arrived has it delivered again, or calls', () => {
    expect(bij(['NIET_BEVESTIGD'], ['ingetrokken', 'vervallen'])).toEqual(['bezorgen', 'bellen']);
  });

  test('the giver of what nobody picks up reminds them, or chooses somebody else', () => {
    expect(bij(['NIET_OPGEPAKT'], ['ingetrokken'])).toEqual(['herinneren', 'andere-ontvanger']);
  });

  test('only the giver chooses somebody else, and not any more once the taker accepted', () => {
    expect(bij(['TERMIJN_NADERT'], [])).toEqual(['bellen']);
    expect(herstelacties(stand(['TERMIJN_NADERT'], ['ingetrokken']), 'caw')).toEqual(['bellen']);
  });

  test('the giver who was asked something answers it first', () => {
    expect(bij(['AANVULLING_WACHT'], ['ingetrokken', 'aangevuld'])).toEqual(['aangevuld', 'ingetrokken']);
  });

  test('who has the stok after the end finds another team; others do not', () => {
    expect(bij(['TUSSEN_WAL_EN_SCHIP'], [], 'geweigerd')).toEqual(['andere-ontvanger', 'overdragen']);
    expect(bij(['TUSSEN_WAL_EN_SCHIP'], [], 'afgerond')).toEqual(['overdragen', 'contact']);
    expect(acties(stand([], [], 'geweigerd'), 'scalabor')).toEqual([]);
  });

  test('who carries it out tells what came of it', () => {
    expect(bij(['GEEN_VOORTGANG'], ['afgerond', 'onderbroken'], 'gestart')).toEqual(['resultaat', 'onderbroken']);
    expect(bij(['GEEN_VOORTGANG'], [], 'gestart')).toEqual(['contact']);
  });

  test('of two signalen each has its own way out', () => {
    expect(bij(['NIET_BEVESTIGD', 'BUITEN_BEELD'], ['ingetrokken'])).toEqual(['bezorgen', 'contact']);
  });

  test('a signaal that is new to us still gives what usually comes next', () => {
    expect(bij(['NIEUW_SIGNAAL'], ['geweigerd', 'geaccepteerd'])).toEqual(['geaccepteerd']);
  });

  test('never a step that is not allowed: who has to wait can only ask; nothing when nothing is wrong', () => {
    expect(bij(['NIET_OPGEPAKT'], [])).toEqual(['herinneren']);
    expect(bij([], ['ingetrokken'])).toEqual([]);
  });

  test('about an inwoner alone: speak, and then hand over', () => {
    expect(inwoneracties(['BUITEN_BEELD'])).toEqual(['contact']);
    expect(inwoneracties(['TUSSEN_WAL_EN_SCHIP', 'BUITEN_BEELD'])).toEqual(['overdragen', 'contact']);
    expect(inwoneracties(['NAZORG_GEMIST'])).toEqual(['nazorg', 'contact']);
    expect(inwoneracties(['VOORSTEL_WACHT'])).toEqual([]);
  });
});

test('who watches over the chain chooses another receiver for the giver, until somebody accepted', () => {
  const van = (status: Overdracht['status']) => acties(stand([], [], status), 'caw', 'ketenregisseur');
  expect(van('aangeboden')).toContain('andere-ontvanger');
  expect(van('geweigerd')).toContain('andere-ontvanger');
  expect(van('gestart')).not.toContain('andere-ontvanger');
  expect(acties(stand([], [], 'aangeboden'), 'caw', 'consulent')).not.toContain('andere-ontvanger');
});

test('a step that needs a reason is not taken with one click, nor is what is no step', () => {
  expect(vraagtNiets('in-behandeling')).toBe(true);
  expect(vraagtNiets('geweigerd')).toBe(false);
  expect(vraagtNiets('aanvulling-gevraagd')).toBe(false);
  expect(vraagtNiets('overdragen')).toBe(false);
});

test('steps stand in the order of the work, and words exist for all', () => {
  expect(acties(stand([], ['geweigerd', 'geaccepteerd', 'in-behandeling']), 'wi')).toEqual([
    'in-behandeling',
    'geaccepteerd',
    'geweigerd',
    'bellen',
    'warm-contact',
    'contact',
  ]);
  expect(isStap('koffie')).toBe(false);
  expect(isActie('bezorgen')).toBe(true);
  expect(knopVan('bezorgen')).toBe('Opnieuw bezorgen');
  expect(gedaan('geweigerd')).toBe('Geweigerd');
  expect(gedaan('andere-regisseur')).toBe('Andere regisseur');
  expect(gedaan('nagevraagd')).toBe('Nagevraagd hoe het staat');
});
