import { expect, test } from '@jest/globals';
import { keur, soortVanType } from '@estafette/contracts';
import { Oefenpostbus } from './postbus.js';
import { VOORBEELDPOST } from './voorbeeldpost.js';

test('the offer in the postbus is a bericht of the language', () => {
  expect(keur(soortVanType('nl.reintegratietaal.overdracht.aangeboden')!.klasse, VOORBEELDPOST)).toEqual([]);
});

test('what is given back comes again, what is confirmed does not', () => {
  const bus = new Oefenpostbus();
  ['a', 'b', 'c'].forEach((id) => bus.leg({ id }));
  const neem = () => bus.neem(10, new Date(0)) as { leaseId: string; berichten: { id: string }[] };
  const { leaseId, berichten } = neem();
  expect(berichten.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(neem().berichten).toEqual([]);
  expect(bus.bevestig(leaseId, ['a', 'x'])).toBe(1);
  expect(bus.geefTerug(leaseId, ['a', 'b'])).toBe(1);
  expect(neem().berichten.map(({ id }) => id)).toEqual(['b']);
  expect(bus.bevestig('nergens', ['a'])).toBeUndefined();
});
