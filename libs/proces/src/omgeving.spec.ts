import { describe, expect, test } from '@jest/globals';
import type { ConfiguratieFout } from './omgeving.js';
import { Omgevingslezer } from './omgeving.js';

function fouten(omgeving: Record<string, string>, lees: (lezer: Omgevingslezer) => void): readonly string[] {
  const lezer = new Omgevingslezer(omgeving);
  lees(lezer);
  try {
    lezer.klaar({});
    return [];
  } catch (oorzaak) {
    return (oorzaak as ConfiguratieFout).fouten;
  }
}

describe('reading the environment', () => {
  test('all faults come at once, each naming its variable', () => {
    const gevonden = fouten({ POORT: 'x', NIVEAU: 'hard', SCHUIF: 'morgen' }, (lezer) => {
      lezer.tekst('URL');
      lezer.geheel('POORT', 1, 0, 10);
      lezer.keuze('NIVEAU', ['zacht', 'stil'], 'stil');
      lezer.klokVerschuiving('SCHUIF');
    });
    expect(gevonden.map((f) => f.split(' ')[0])).toEqual(['URL', 'POORT', 'NIVEAU', 'SCHUIF']);
  });

  test('the clock is never shifted in production', () => {
    const lees = (lezer: Omgevingslezer) => void lezer.klokVerschuiving('KLOK');
    expect(fouten({ KLOK: 'P10D', NODE_ENV: 'production' }, lees)).toEqual(['KLOK mag niet in productie.']);
    expect(fouten({ KLOK: 'P10D' }, lees)).toEqual([]);
  });

  test('a key has 32 bytes', () => {
    const lees = (lezer: Omgevingslezer) => void lezer.sleutel('SLEUTEL');
    expect(fouten({ SLEUTEL: Buffer.alloc(32).toString('base64') }, lees)).toEqual([]);
    for (const fout of ['', 'geheim', Buffer.alloc(31).toString('base64')]) {
      expect(fouten({ SLEUTEL: fout }, lees)).toHaveLength(1);
    }
  });

  test('a list of addresses names a partner, a host and a port each', () => {
    const lezer = new Omgevingslezer({ GOED: 'wi=127.0.0.1:8080, caw=[::1]:80,', FOUT: '127.0.0.1:80', LEEG: '' });
    expect(lezer.partneradressen('GOED')).toEqual(['wi=127.0.0.1:8080', 'caw=[::1]:80']);
    expect(lezer.partneradressen('LEEG')).toEqual([]);
    const lees = (l: Omgevingslezer) => void l.partneradressen('FOUT');
    expect(fouten({ FOUT: 'wi=*:443' }, lees)).toEqual([
      "FOUT moet een lijst zijn van partner=host:poort, gescheiden door komma's.",
    ]);
  });
});
