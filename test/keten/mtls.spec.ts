import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leesConfiguratie } from '@estafette/hub/configuratie';
import { Keten } from '../support/keten.js';
import type { Antwoord } from '../support/neppartner.js';

let keten: Keten;
let onbekend: Keten;
beforeAll(async () => {
  // This machine is the proxy of the first; the second has a proxy elsewhere.
  keten = await Keten.start({ toegang: { vertrouwdeProxies: ['127.0.0.0/8'] } });
  onbekend = await Keten.start({ toegang: { vertrouwdeProxies: ['10.1.2.3', '192.168.0.0/16', '2001:db8::/32'] } });
});
afterAll(() => Promise.all([keten.stop(), onbekend.stop()]));

/** As a proxy passes it on; a header may be there twice. */
function vraag(bij: Keten, kop: Record<string, string | string[]>): Promise<Pick<Antwoord, 'status' | 'inhoud'>> {
  return new Promise((klaar, mislukt) => {
    const aanvraag = request(`${bij.adres}/api/v1/partners/ik`, { headers: kop }, (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('end', () =>
        klaar({ status: antwoord.statusCode!, inhoud: JSON.parse(Buffer.concat(delen).toString()) }),
      );
    });
    aanvraag.on('error', mislukt).end();
  });
}

const OIN = '00000099000000012000';
const sleutelVan = (naam: string) =>
  `Bearer ${(JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS']!) as Record<string, string>)[naam]}`;

describe('Een certificaat dat onze proxy heeft gezien', () => {
  test('is de partner met dat OIN', async () => {
    expect(await vraag(keten, { 'X-Estafette-OIN': OIN })).toMatchObject({ status: 200, inhoud: { naam: 'scalabor' } });
    const onderwerp = `CN=koppelvlak.scalabor.nl,serialNumber=${OIN},O=Scalabor,C=NL`;
    expect((await vraag(keten, { 'X-Estafette-OIN': onderwerp })).inhoud['naam']).toBe('scalabor');
  });

  test.each([
    ['een OIN dat geen partner heeft', '00000099000000099000'],
    ['geen OIN', 'scalabor'],
    ['leeg', ''],
    ['twee tegelijk', ['00000099000000012000', '00000099000000010000']],
  ])('%s opent niets', async (_, waarde) => {
    expect(await vraag(keten, { 'X-Estafette-OIN': waarde })).toMatchObject({
      status: 401,
      inhoud: { code: 'NIET_AANGEMELD' },
    });
    expect((await vraag(keten, { 'X-Estafette-OIN': waarde, authorization: sleutelVan('wi') })).status).toBe(401);
  });

  test('met een sleutel erbij zijn ze allebei van dezelfde partner', async () => {
    const kop = { 'X-Estafette-OIN': OIN };
    expect((await vraag(keten, { ...kop, authorization: sleutelVan('scalabor') })).status).toBe(200);
    expect((await vraag(keten, { ...kop, authorization: sleutelVan('wi') })).status).toBe(401);
    expect((await vraag(keten, { ...kop, authorization: 'Bearer nee' })).status).toBe(401);
  });
});

describe('Wie zelf een OIN in de kopregel zet', () => {
  test('hoort dat dat niet mag, ook met een goede sleutel erbij', async () => {
    for (const extra of [{}, { authorization: sleutelVan('scalabor') }, { 'x-forwarded-for': '10.1.2.3' }]) {
      expect(await vraag(onbekend, { 'X-Estafette-OIN': OIN, ...extra })).toMatchObject({
        status: 403,
        inhoud: { code: 'PROXY_NIET_VERTROUWD' },
      });
    }
    expect((await vraag(onbekend, { authorization: sleutelVan('scalabor') })).status).toBe(200);
  });
});

describe('De instellingen', () => {
  const VERPLICHT = { DATABASE_URL: 'postgres://hub', KLUIS_SLEUTEL: Buffer.alloc(32).toString('base64') };
  const lees = (omgeving: object) => leesConfiguratie({ ...VERPLICHT, ...omgeving }).toegang;

  test('zonder lijst is geen proxy vertrouwd, en in productie geen uitgever op de eigen machine', () => {
    expect(lees({})).toMatchObject({ vertrouwdeProxies: [], oinKop: 'x-estafette-oin', lokaleUitgevers: true });
    expect(lees({ NODE_ENV: 'production' }).lokaleUitgevers).toBe(false);
    expect(lees({ VERTROUWDE_PROXIES: '10.0.0.1, 2001:db8::/32' }).vertrouwdeProxies).toHaveLength(2);
  });

  test.each(['proxy.local', '10.0.0.0/33', '10.0.0.1/', '::1/129', '10.0.0.0/8/8'])('%s is geen netwerk', (fout) => {
    expect(() => lees({ VERTROUWDE_PROXIES: fout })).toThrow('VERTROUWDE_PROXIES');
  });
});
