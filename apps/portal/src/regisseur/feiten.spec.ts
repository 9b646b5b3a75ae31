import { expect, test } from '@jest/globals';
import { feitwoord } from './feiten.js';

test('a fact is told in a few words, also when its content was erased or its type is new', () => {
  expect(feitwoord({ type: 'contact.vastgelegd', gegevens: { soort: 'niet-bereikt' } })).toBe(
    'De inwoner is niet bereikt',
  );
  expect(feitwoord({ type: 'contact.vastgelegd', gegevens: null })).toBe('Contact vastgelegd');
  expect(feitwoord({ type: 'overdracht.geweigerd', gegevens: {} })).toBe('Overdracht: geweigerd');
  expect(feitwoord({ type: 'overdracht.aangeboden', gegevens: {} })).toBe('Overdracht: aangeboden');
  expect(feitwoord({ type: 'nazorg.gemeld', gegevens: {} })).toBe('Nazorg gemeld');
});
