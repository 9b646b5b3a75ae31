import { expect, test } from '@jest/globals';
import type { Dossier, Overdracht } from './feiten.js';
import { isWarmAfgesproken } from './warme-paren.js';

const LANG = new Date('2026-06-01T09:00:00Z');
const KORT = new Date('2026-10-01T09:00:00Z');

const aanbod = {
  id: 'b',
  afgesproken: 'onbekend',
  vanSoort: 'gemeente',
  naarSoort: 'centrum-activerend-werk',
  aangebodenOp: new Date('2026-11-23T09:00:00Z'),
} as Overdracht;
const eerder = { ...aanbod, id: 'a', status: 'afgerond', aangebodenOp: LANG, gestartOp: LANG } as Overdracht;

test.each<[string, Partial<Overdracht>, Date, Overdracht[], boolean]>([
  ['whom nothing ran for', {}, LANG, [], true],
  ['a newcomer', {}, KORT, [], false],
  ['agreed cold', { afgesproken: 'koud' }, LANG, [], false],
  ['of another giver', { vanSoort: 'uwv' }, LANG, [], false],
  ['whose dienst ran this quarter', {}, LANG, [{ ...eerder, beeindigdOp: KORT }], false],
  ['whose dienst is long over', {}, LANG, [{ ...eerder, beeindigdOp: LANG }], true],
  ['who was refused before', {}, LANG, [{ ...eerder, gestartOp: null, status: 'geweigerd', beeindigdOp: KORT }], true],
  ['with another dienst that goes on', {}, LANG, [{ ...eerder, status: 'gestart', beeindigdOp: null }], false],
])('from the bestand to anyone is warm: %s', (_, meer, bekendOp, andere, verwacht) => {
  const overdracht = { ...aanbod, ...meer };
  const inwoner = { bekendOp, trajecteindeOp: null } as Dossier['inwoner'];
  const dossier = { inwoner, overdrachten: [...andere, overdracht], voorstellen: [], plaatsingen: [] };
  expect(isWarmAfgesproken(overdracht, dossier)).toBe(verwacht);
});
