import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { leesContract, perNaam } from './contract.js';

const PAGINA = new URL('../../../../../docs/berichten/advies.gegeven.md', import.meta.url);

test('the page of a bericht gives its fields and an example that can be sent', () => {
  const { uitleg, blokken, voorbeeld } = leesContract(readFileSync(PAGINA, 'utf8'));
  expect(uitleg).toMatch(/^Een advies over de volgende stap/);
  expect(blokken[0]).toMatchObject({ kop: 'Velden' });
  expect(blokken[0]!.velden).toContainEqual(['waarom', 'ja', 'tekst, hoogstens 1000 tekens']);
  expect(blokken.map(({ kop }) => kop)).toContain('TeamAdres');
  expect(JSON.parse(voorbeeld!)).toMatchObject({ type: 'nl.reintegratietaal.advies.gegeven' });
});

test('versions of one type stand together', () => {
  const adres = (versie: string) => `/schemas/nl.reintegratietaal.advies.gegeven/${versie}.json`;
  expect(perNaam([adres('1.0'), adres('1.1')])).toEqual([
    {
      naam: 'advies.gegeven',
      versies: [
        { versie: '1.1', adres: adres('1.1') },
        { versie: '1.0', adres: adres('1.0') },
      ],
    },
  ]);
});
