import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOpenbaarAdres } from './openbaar-adres.js';
import { Uitgang } from './uitgang.js';

const GESLOTEN_ADRESSEN = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.1.2.3'],
  ...['169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.5', '192.88.99.1'],
  ...['192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255'],
  ...['240.0.0.1', '255.255.255.255', '[::]', '[::1]', '[::127.0.0.1]', '[::ffff:127.0.0.1]', '[::ffff:10.0.0.1]'],
  ...['[::ffff:a9fe:a9fe]', '[::ffff:8.8.8.8]', '[fc00::1]', '[fd12:3456::1]', '[fe80::1]', '[febf::1]', '[fec0::1]'],
  ...['[ff02::1]', '[2002:7f00:1::]', '[64:ff9b::7f00:1]', '[64:ff9b:1::1]', '[2001:db8::1]', '[2001::1]'],
  ...['[3fff::1]', '[100::1]', '[5f00::1]'],
];

const GESLOTEN_URLS = [
  ...GESLOTEN_ADRESSEN.map((adres) => `https://${adres}/`),
  // The same loopback and metadata addresses, written otherwise.
  ...['2130706433', '0x7f000001', '017700000001', '0x7f.1', '127.1', '0177.0.0.1', '2852039166', '0xA9FEA9FE', '0'],
  ...['①②⑦.⓪.⓪.①', '127.0.0.1.', '169.254.169.254.', 'localhost', 'LOCALHOST', 'a.localhost', 'localhost.'],
  ...['intranet', 'db.internal', 'printer.local', 'router.lan', '1.0.0.127.in-addr.arpa', 'voorbeeld.nl.'],
].map((deel) => (deel.startsWith('https://') ? deel : `https://${deel}/`));

const VERKEERDE_VORM = [
  ...['http://voorbeeld.nl/', 'https://voorbeeld.nl:8443/', 'https://voorbeeld.nl:22/', 'https://a@voorbeeld.nl/'],
  ...['https://a:b@voorbeeld.nl/', 'https://voorbeeld.nl@127.0.0.1/', 'ftp://voorbeeld.nl/', 'file:///etc/passwd'],
  ...['gopher://voorbeeld.nl/', 'javascript:alert(1)', 'data:text/plain,a', '//voorbeeld.nl/', 'voorbeeld.nl', ''],
  ...['https://', 'https:///', 'https://[::1', `https://voorbeeld.nl/${'a'.repeat(2_000)}`],
];

const NAMEN: Readonly<Record<string, readonly LookupAddress[]>> = {
  'openbaar.voorbeeld.nl': [{ address: '93.184.215.14', family: 4 }],
  'binnen.voorbeeld.nl': [{ address: '10.0.0.5', family: 4 }],
  'gemengd.voorbeeld.nl': [
    { address: '93.184.215.14', family: 4 },
    { address: '::1', family: 6 },
  ],
  'leeg.voorbeeld.nl': [],
};

let kanarie: Server;
let poort: number;
let geraakt = 0;

async function zoek(naam: string): Promise<readonly LookupAddress[]> {
  const gevonden = NAMEN[naam];
  if (!gevonden) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
  return gevonden;
}

const stuur = (uitgang: Uitgang, url: string, hosts?: string[], partner = 'wi') =>
  uitgang.post(url, { body: '{}', signal: AbortSignal.timeout(2_000) }, { partner, ...(hosts && { hosts }) });

beforeAll(async () => {
  kanarie = createServer((verzoek, antwoord) => {
    geraakt++;
    if (verzoek.url === '/lang') antwoord.end('x'.repeat(1_000_000));
    else antwoord.writeHead(verzoek.url === '/door' ? 307 : 200, { location: '/elders' }).end('\u0000ja');
  });
  await new Promise<void>((klaar) => kanarie.listen(0, '127.0.0.1', klaar));
  poort = (kanarie.address() as AddressInfo).port;
});
afterAll(() => new Promise((klaar) => kanarie.close(klaar)));

describe('the way out to addresses that partners gave', () => {
  const uitgang = new Uitgang(new Set(), zoek);
  const geweigerd = [...GESLOTEN_URLS, ...VERKEERDE_VORM];

  test('is tried with enough of them', () => expect(new Set(geweigerd).size).toBeGreaterThanOrEqual(60));

  test.each(geweigerd)('%.60s is refused when it is saved, and when it is used', async (url) => {
    expect(await uitgang.bezwaar(url)).toBeDefined();
    const antwoord = await stuur(uitgang, url);
    expect(antwoord.soort).toBe('geen-antwoord');
    // Refused by the guard, not because nobody happened to listen.
    if (antwoord.soort === 'geen-antwoord') expect(antwoord.reden).not.toMatch(/verbinding|antwoord/i);
  });

  test.each(Object.keys(NAMEN).filter((naam) => !naam.startsWith('openbaar')))(
    '%s has an address inside, or none, and is refused',
    async (naam) => {
      expect(await uitgang.bezwaar(`https://${naam}/`)).toBe('Het adres is niet openbaar.');
      expect(await stuur(uitgang, `https://${naam}/`)).toEqual({
        soort: 'geen-antwoord',
        reden: 'Het adres is niet openbaar.',
      });
    },
  );

  test('a name that is not there is refused; a public one is not', async () => {
    expect(await uitgang.bezwaar('https://weg.voorbeeld.nl/')).toBe('Wij kunnen de naam van de server niet vinden.');
    expect(await uitgang.bezwaar('https://openbaar.voorbeeld.nl/a?b=c')).toBeUndefined();
    expect(await uitgang.bezwaar('https://93.184.215.14/')).toBeUndefined();
    expect(await uitgang.bezwaar('https://[2a00:1450:4001::1]/')).toBeUndefined();
  });

  test('a public address that is not on the list of the partner is refused, and nothing that only looks like it is let in', async () => {
    const hosts = ['openbaar.voorbeeld.nl'];
    const reden = 'Deze host staat niet op de lijst van uw organisatie.';
    for (const host of ['93.184.215.14', 'x.openbaar.voorbeeld.nl', 'openbaar.voorbeeld.nl.kwaad.nl', 'voorbeeld.nl']) {
      expect(await uitgang.bezwaar(`https://${host}/`, { hosts })).toBe(reden);
      expect(await stuur(uitgang, `https://${host}/`, hosts)).toEqual({ soort: 'geen-antwoord', reden });
    }
    expect(await uitgang.bezwaar('https://openbaar.voorbeeld.nl/', { hosts })).toBeUndefined();
    expect(await uitgang.bezwaar('https://openbaar.voorbeeld.nl/', { hosts: [] })).toBe(reden);
  });

  test('a name that points elsewhere after it was saved is refused when it is used', async () => {
    const antwoorden = [NAMEN['openbaar.voorbeeld.nl']!, [{ address: '127.0.0.1', family: 4 }]];
    const wisselend = new Uitgang(new Set(), async () => antwoorden.shift()!);
    expect(await wisselend.bezwaar('https://wissel.voorbeeld.nl/')).toBeUndefined();
    expect(await stuur(wisselend, 'https://wissel.voorbeeld.nl/')).toMatchObject({
      reden: 'Het adres is niet openbaar.',
    });
    await wisselend.onApplicationShutdown();
  });

  test('reaches what the configuration allows for a partner, and only that host and port', async () => {
    const toegelaten = new Uitgang(new Set([`wi=127.0.0.1:${poort}`]), zoek);
    const vooraf = geraakt;
    expect(await stuur(toegelaten, `http://127.0.0.1:${poort}/`)).toEqual({
      soort: 'antwoord',
      status: 200,
      tekst: '\uFFFDja',
    });
    expect(await stuur(toegelaten, `http://127.0.0.1:${poort + 1}/`)).toMatchObject({ soort: 'geen-antwoord' });
    expect(await stuur(uitgang, `http://127.0.0.1:${poort}/`)).toMatchObject({ soort: 'geen-antwoord' });
    for (const ander of ['caw', '']) {
      const antwoord = await stuur(toegelaten, `http://127.0.0.1:${poort}/`, undefined, ander);
      expect(antwoord).toMatchObject({ soort: 'geen-antwoord' });
    }
    expect(geraakt).toBe(vooraf + 1);
    // A redirect is an answer, not an order.
    expect(await stuur(toegelaten, `http://127.0.0.1:${poort}/door`)).toMatchObject({ status: 307 });
    expect(geraakt).toBe(vooraf + 2);
    const lang = await stuur(toegelaten, `http://127.0.0.1:${poort}/lang`);
    expect(lang).toMatchObject({ status: 200, tekst: 'x'.repeat(2_048) });
    await toegelaten.onApplicationShutdown();
  });

  test('no canary inside was touched by the rest', () => expect(geraakt).toBe(3));
});

test('an address at the edge of a closed range is judged by its side of it', () => {
  const open = ['9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0'];
  expect([...open, '192.167.255.255', '223.255.255.255', '2a02::1'].every(isOpenbaarAdres)).toBe(true);
  expect(['geen adres', '', '1.2.3', '4000::1'].some(isOpenbaarAdres)).toBe(false);
});
