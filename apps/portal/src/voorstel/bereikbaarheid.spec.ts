import { describe, expect, test } from '@jest/globals';
import { bereikbaarheid, isBekendgemaakt } from './bereikbaarheid.js';

describe('how to reach who was put forward', () => {
  test('is shown from the moment that the inwoner said yes, and not after a no', () => {
    expect(isBekendgemaakt('voorgelegd')).toBe(false);
    expect(isBekendgemaakt('akkoord')).toBe(true);
    expect(isBekendgemaakt('niet_akkoord')).toBe(false);
  });

  test('takes each number once, from the person and from the profile', () => {
    const persoon = { voornamen: 'Noor', voorvoegsel: 'van', achternaam: 'Dam', telefoonnummer: ['0611111111'] };
    const profiel = { telefoonnummer: ['0611111111', '0622222222'], emailadres: ['noor@voorbeeld.invalid'] };
    expect(bereikbaarheid({ persoon, profiel, doelbinding: {} })).toEqual({
      naam: 'Noor van Dam',
      telefoon: ['0611111111', '0622222222'],
      email: ['noor@voorbeeld.invalid'],
      vraagBij: '',
    });
  });

  test('says whom to ask when nothing is known', () => {
    const doelbinding = { vraagBij: { partner: 'Werk en Inkomen', team: 'Gebiedsteam Noord' } };
    expect(bereikbaarheid({ profiel: {}, doelbinding })).toEqual({
      naam: undefined,
      telefoon: [],
      email: [],
      vraagBij: ' Vraag het bij Gebiedsteam Noord, Werk en Inkomen.',
    });
  });
});
