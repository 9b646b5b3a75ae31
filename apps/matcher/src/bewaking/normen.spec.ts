import { describe, expect, test } from '@jest/globals';
import { ketennormen } from '@estafette/contracts';
import { duurVan, metAfspraken, normen, type Afspraak, type Norm, type Overdrachtnorm } from './normen.js';

const partijen = { dienst: 'bap', vanPartner: 'wi', naarPartner: 'scalabor' };
const tussen = { van: 'wi', naar: 'scalabor' };

const met = (...afspraken: Afspraak[]): Overdrachtnorm => ({
  code: 'NIET_OPGEPAKT',
  oorzaak: 'geen-besluit',
  over: 'overdracht',
  feit: 'besluit',
  duur: { werkdagen: 15 },
  afspraken,
});

const paarEnDienst: Afspraak = { duur: { werkdagen: 1 }, tussen, dienst: 'bap' };
const paar: Afspraak = { duur: { werkdagen: 2 }, tussen };
const dienst: Afspraak = { duur: { werkdagen: 3 }, dienst: 'bap' };

describe('how long a norm gives', () => {
  test('are the default when nothing else was agreed', () => {
    expect(duurVan(met(), partijen)).toEqual({ werkdagen: 15 });
  });

  test.each([
    ['dienst and partners go before all', [dienst, paar, paarEnDienst], 1],
    ['partners go before dienst', [dienst, paar], 2],
    ['dienst goes before the default', [dienst], 3],
    ['of two equally specific ones the first counts', [{ ...dienst, duur: { werkdagen: 4 } }, dienst], 4],
  ])('%s', (_, afspraken, verwacht) => {
    expect(duurVan(met(...afspraken), partijen)).toEqual({ werkdagen: verwacht });
  });

  test.each([
    ['of another dienst', { ...dienst, dienst: 'nazorg' }],
    ['of another taker', { ...paar, tussen: { van: 'wi', naar: 'caw' } }],
    ['of the way back', { ...paar, tussen: { van: 'scalabor', naar: 'wi' } }],
    ['of the right partners for another dienst', { ...paarEnDienst, dienst: 'nazorg' }],
  ])('ignore an agreement %s', (_, afspraak) => {
    expect(duurVan(met(afspraak), partijen)).toEqual({ werkdagen: 15 });
  });
});

describe('GEEN_VOORTGANG', () => {
  const norm = normen.find((n): n is Overdrachtnorm => n.code === 'GEEN_VOORTGANG')!;

  test.each([
    ['bap', 14],
    ['bemiddeling-wsp', 30],
    ['arbeidsontwikkeltraject', 90],
    ['activerend-werk-orientatie', 180],
  ])('gives %s %i days', (dienst, dagen) => {
    expect(duurVan(norm, { ...partijen, dienst })).toEqual({ dagen });
  });

  test('does not hold for a dienst without a term', () => {
    expect(duurVan(norm, { ...partijen, dienst: 'nazorg' })).toBeUndefined();
  });
});

describe('what the region agreed', () => {
  const vind = (regels: readonly Norm[], oorzaak: string) => regels.find((n) => n.oorzaak === oorzaak)!;

  test('goes before the norm of the chain, and after what was agreed with a partner', () => {
    const regionaal = metAfspraken(normen, [{ norm: 'geen-besluit', duur: { dagen: 40 } }]);
    const norm = vind(regionaal, 'geen-besluit') as Overdrachtnorm;
    expect(duurVan(norm, partijen)).toEqual({ dagen: 40 });
    const ook = metAfspraken(regionaal, [{ norm: 'geen-besluit', tussen, duur: { werkdagen: 4 } }]);
    expect(duurVan(vind(ook, 'geen-besluit') as Overdrachtnorm, partijen)).toEqual({ werkdagen: 4 });
  });

  test('holds for what is no overdracht as well, and keeps counting back where the norm does', () => {
    const regels = metAfspraken(normen, [
      { norm: 'geen-antwoord', duur: { werkdagen: 4 } },
      { norm: 'uiterlijke-datum', duur: { dagen: 60 } },
    ]);
    expect(vind(regels, 'geen-antwoord').duur).toEqual({ werkdagen: 4 });
    const uiterlijk = vind(regels, 'uiterlijke-datum') as Overdrachtnorm;
    expect(duurVan(uiterlijk, { ...partijen, dienst: 'jobcoaching' })).toEqual({ dagenVooraf: 60 });
  });
});

test('every norm that has a name in the chain is watched, under the same code', () => {
  for (const [oorzaak, { signaal }] of Object.entries(ketennormen)) {
    expect(normen.filter((n) => n.oorzaak === oorzaak)).toMatchObject([{ code: signaal }]);
  }
});

test('no two norms have the same code and cause', () => {
  const namen = normen.map(({ code, oorzaak }) => `${code}/${oorzaak}`);
  expect(new Set(namen).size).toBe(namen.length);
});
