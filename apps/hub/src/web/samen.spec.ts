import { expect, test } from '@jest/globals';
import { setImmediate as volgendeBeurt } from 'node:timers/promises';
import { samen } from './samen.js';
import { Weigering } from './weigering.js';

const na = async (rondes: number, uitkomst: unknown): Promise<never> => {
  for (let i = 0; i < rondes; i++) await Promise.resolve();
  throw uitkomst;
};
const [een, ander] = [Weigering.van('TEAM_ONBEKEND'), Weigering.van('MEDEWERKER_ONBEKEND')];

test('gives what each gave', async () => {
  expect(await samen(1, Promise.resolve('twee'))).toEqual([1, 'twee']);
});

test.each([
  [20, 1],
  [1, 20],
])('of two refusals the first of the list counts, whichever came first', async (eerst, dan) => {
  await expect(samen(1, na(eerst, een), na(dan, ander))).rejects.toBe(een);
});

test('a refusal counts before what failed, and of what failed what failed first', async () => {
  const storing = new Error('deadlock');
  await expect(samen(na(1, storing), na(20, een))).rejects.toBe(een);
  await expect(samen(na(20, new Error('transaction is aborted')), na(1, storing))).rejects.toBe(storing);
});

test('what failed while the rest goes on is heard by whoever asked, and does not end the process', async () => {
  const onverwacht: unknown[] = [];
  const hoor = (oorzaak: unknown): unknown => onverwacht.push(oorzaak);
  process.on('unhandledRejection', hoor);
  const traag = volgendeBeurt().then(() => volgendeBeurt());
  await expect(samen(na(1, een), traag)).rejects.toBe(een);
  await volgendeBeurt();
  process.off('unhandledRejection', hoor);
  expect(onverwacht).toEqual([]);
});
