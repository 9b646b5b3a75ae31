import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import { NepPartner, type Antwoord } from '../support/neppartner.js';
import { NepUitgever } from '../support/nepuitgever.js';

const CLIENT = 'scalabor-koppelvlak';

let keten: Keten;
let beheer: NepPartner;
let uitgever: NepUitgever;
let vreemd: NepUitgever;

beforeAll(async () => {
  [keten, uitgever, vreemd] = await Promise.all([Keten.start(), NepUitgever.start(), NepUitgever.start()]);
  beheer = keten.partner('beheer');
  expect((await registreer('scalabor', { jwksUrl: uitgever.jwksUrl })).status).toBe(201);
});
afterAll(async () => {
  await keten.stop();
  await Promise.all([uitgever.stop(), vreemd.stop()]);
});

const registreer = (naam: string, anders: object): Promise<Antwoord> =>
  beheer.post(`/partners/${naam}/oauth2-clients`, { issuer: uitgever.adres, clientId: CLIENT, ...anders });
const metToken = (token: string, pad = '/partners/ik') => new NepPartner(keten.adres, token, '').haal(pad);

describe('Een systeem met een token van de eigen uitgever', () => {
  test('is de partner bij wie de client hoort, en stuurt er berichten mee', async () => {
    const token = await uitgever.token(CLIENT);
    expect(await metToken(token)).toMatchObject({ status: 200, inhoud: { naam: 'scalabor' } });
    const { oin } = keten.partner('scalabor');
    const systeem = new NepPartner(keten.adres, token, oin);
    const vacature = { vacature: { kenmerkPartner: 'O-1' }, plaatsen: 1, profiel: { naamVacature: 'Inpakker' } };
    expect((await systeem.stuur('vacature.gepubliceerd', vacature)).status).toBe(202);
    // A token of a system manages no keys, like a key itself.
    expect((await metToken(token, '/partners/scalabor/sleutels')).status).toBe(403);
  });

  test('hoeft niet elke keer de sleutels te laten ophalen', async () => {
    const voor = uitgever.gehaald;
    for (let i = 0; i < 5; i++) expect((await metToken(await uitgever.token(CLIENT))).status).toBe(200);
    expect(uitgever.gehaald).toBe(voor);
  });

  test.each(['RS256', 'PS256', 'ES384'])('%s wordt gelezen, met de sleutel bij ons bewaard', async (alg) => {
    const ander = await NepUitgever.start();
    await ander.wisselSleutel(`k-${alg}`, alg);
    const wie = { issuer: ander.adres, clientId: `c-${alg}`, jwks: { keys: [ander.publiek] } };
    expect((await beheer.post('/partners/caw/oauth2-clients', wie)).status).toBe(201);
    expect(await metToken(await ander.token(`c-${alg}`))).toMatchObject({ status: 200, inhoud: { naam: 'caw' } });
    expect(ander.gehaald).toBe(0);
    await ander.stop();
  });

  test('een klok die even anders loopt, is geen bezwaar', async () => {
    expect((await metToken(await uitgever.maak(CLIENT, { vanaf: 15, tot: 300 }))).status).toBe(200);
    expect((await metToken(await uitgever.maak(CLIENT, { tot: 900 }))).status).toBe(200);
  });
});

describe('Elk token dat niet klopt, krijgt hetzelfde antwoord', () => {
  let onbekend: Antwoord;
  beforeEach(async () => {
    onbekend = await metToken('estafette_bestaatniet');
    expect(onbekend.status).toBe(401);
  });

  const tokens: [string, () => Promise<string> | string][] = [
    ['een onbekende uitgever', () => vreemd.maak(CLIENT)],
    ['een onbekende client', () => uitgever.maak('iemand-anders')],
    ['zonder client', () => uitgever.maak(CLIENT, { claims: { client_id: undefined } })],
    ['voor een ander bedoeld', () => uitgever.maak(CLIENT, { claims: { aud: 'elders' } })],
    ['voor niemand bedoeld', () => uitgever.maak(CLIENT, { claims: { aud: undefined } })],
    ['een onbekende kid', () => uitgever.maak(CLIENT, { kop: { kid: 'weg' } })],
    ['getekend met de sleutel van een ander', () => vreemd.maak(CLIENT, { claims: { iss: uitgever.adres } })],
    ['verlopen', () => uitgever.maak(CLIENT, { vanaf: -600, tot: -60 })],
    ['langer geldig dan een kwartier', () => uitgever.maak(CLIENT, { tot: 901 })],
    ['uitgegeven in de toekomst', () => uitgever.maak(CLIENT, { vanaf: 120, tot: 300 })],
    ['nog niet geldig', () => uitgever.maak(CLIENT, { claims: { nbf: 32_503_680_000 } })],
    ['zonder einde', () => uitgever.maak(CLIENT, { claims: { exp: undefined } })],
    ['zonder begin', () => uitgever.maak(CLIENT, { claims: { iat: undefined } })],
    ['zonder handtekening', () => nietGetekend({ alg: 'none' })],
    ['met een gedeeld geheim: de publieke sleutel als wachtwoord', () => metHmac()],
    ['verminkt', async () => (await uitgever.maak(CLIENT)).replace(/.{5}$/, 'AAAAA')],
    ['geen JSON', () => 'a.b.c'],
    ['een teken dat niet mag', () => uitgever.maak('x\u0000y')],
  ];
  test.each(tokens)('%s', async (_, maak) => {
    const antwoord = await metToken(await maak());
    expect(antwoord).toMatchObject({ status: 401, inhoud: onbekend.inhoud });
    expect(antwoord.kop.get('www-authenticate')).toBe(onbekend.kop.get('www-authenticate'));
    expect(antwoord.kop.get('www-authenticate')).toMatch(/^Bearer/);
  });

  const deel = (inhoud: object) => Buffer.from(JSON.stringify(inhoud)).toString('base64url');

  async function nietGetekend(kop: object): Promise<string> {
    const [, inhoud] = (await uitgever.maak(CLIENT)).split('.');
    return `${deel(kop)}.${inhoud}.`;
  }

  async function metHmac(): Promise<string> {
    const [, inhoud] = (await uitgever.maak(CLIENT)).split('.');
    const getekend = `${deel({ alg: 'HS256', kid: uitgever.publiek.kid })}.${inhoud}`;
    const handtekening = createHmac('sha256', JSON.stringify(uitgever.publiek)).update(getekend).digest('base64url');
    return `${getekend}.${handtekening}`;
  }
});

describe('De sleutels van een uitgever', () => {
  test('worden na een onbekende kid hoogstens eens per halve minuut opnieuw gehaald', async () => {
    const voor = uitgever.gehaald;
    const vals = await uitgever.maak(CLIENT, { kop: { kid: 'verzonnen' } });
    for (let i = 0; i < 10; i++) expect((await metToken(vals)).status).toBe(401);
    expect(uitgever.gehaald - voor).toBeLessThanOrEqual(1);
  });

  test('van een uitgever die weg is, worden niet bij elke aanvraag gevraagd', async () => {
    const weg = await NepUitgever.start();
    weg.bereikbaar = false;
    await beheer.post('/partners/lwl/oauth2-clients', { issuer: weg.adres, clientId: 'x', jwksUrl: weg.jwksUrl });
    for (let i = 0; i < 5; i++) expect((await metToken(await weg.maak('x'))).status).toBe(401);
    expect(weg.gehaald).toBe(1);
    await weg.stop();
  });

  test.each([
    [{ jwksUrl: 'https://10.0.0.1/jwks' }, 'JWKS_ONJUIST'],
    [{ jwksUrl: 'https://169.254.169.254/latest' }, 'JWKS_ONJUIST'],
    [{ jwksUrl: 'http://uitgever.example.nl/jwks' }, 'JWKS_ONJUIST'],
    [{}, 'JWKS_ONJUIST'],
    [{ jwksUrl: 'http://localhost:1/', jwks: { keys: [] } }, 'JWKS_ONJUIST'],
    [{ jwks: { keys: [{ kty: 'oct', k: 'c2xldXRlbA' }] } }, 'PATROON_ONJUIST'],
    [{ jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'prive' }] } }, 'VELD_ONBEKEND'],
  ])('%j komt er niet in', async (anders, code) => {
    const { status, inhoud } = await registreer('wi', { clientId: 'nieuw', ...anders });
    expect([status, inhoud['fouten']]).toEqual([400, expect.arrayContaining([expect.objectContaining({ code })])]);
  });

  test('in productie komt de hub ook niet op de eigen machine', async () => {
    const echt = await Keten.start({ toegang: { lokaleUitgevers: false } });
    try {
      const wie = { issuer: uitgever.adres, clientId: CLIENT };
      const pad = '/partners/scalabor/oauth2-clients';
      const geweigerd = await echt.partner('beheer').post(pad, { ...wie, jwksUrl: uitgever.jwksUrl });
      expect(geweigerd.inhoud['code']).toBe('JWKS_ONJUIST');
      // Also when the row is there already, from before.
      await echt.sql(
        `insert into hub.oauth2_client (partner_id, issuer, client_id, jwks_url)
         select id, $1, $2, $3 from hub.partner where naam = 'scalabor'`,
        [uitgever.adres, CLIENT, uitgever.jwksUrl],
      );
      const voor = uitgever.gehaald;
      const antwoord = await new NepPartner(echt.adres, await uitgever.token(CLIENT), '').haal('/partners/ik');
      expect([antwoord.status, uitgever.gehaald]).toEqual([401, voor]);
    } finally {
      await echt.stop();
    }
  });
});

describe('Wie beslist welke uitgever geloofd wordt', () => {
  test('de beheerder van de hub, niet de partner zelf; een client hoort bij één partner', async () => {
    const partnerbeheerder = await NepMens.meldAan(keten.adres, 'T. Hendriks');
    const wie = { issuer: 'https://uitgever.example.nl', clientId: 'y', jwksUrl: uitgever.jwksUrl };
    expect((await partnerbeheerder.vraag('POST', '/partners/scalabor/oauth2-clients', wie)).status).toBe(403);
    expect((await registreer('wi', { jwksUrl: uitgever.jwksUrl })).inhoud['code']).toBe('BESTAAT_AL');
  });

  test('weghalen sluit meteen de deur', async () => {
    const { inhoud } = await registreer('wsp', { clientId: 'wsp', jwksUrl: uitgever.jwksUrl });
    const token = await uitgever.token('wsp');
    expect((await metToken(token)).status).toBe(200);
    const pad = `/api/v1/partners/wsp/oauth2-clients/${inhoud['id']}`;
    expect((await beheer.vraag('DELETE', pad)).status).toBe(204);
    expect((await metToken(token)).status).toBe(401);
    const { wijzigingen } = (await beheer.haal('/partners/wsp/wijzigingen?maximum=2')).inhoud;
    expect(wijzigingen.map((w: { actie: string }) => w.actie)).toEqual(['verwijderd', 'gemaakt']);
  });
});
