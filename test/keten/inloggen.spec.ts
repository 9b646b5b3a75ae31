import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import { Browser, NepInlog } from '../support/nepinlog.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

const PORTAAL = { 'x-estafette-portaal': '1' };

let inlog: NepInlog;
let keten: Keten;
let hub: string;

beforeAll(async () => {
  const poort = await vrijePoort();
  hub = `http://localhost:${poort}`;
  inlog = await NepInlog.start();
  await inlog.ken(hub);
  const oidc = {
    uitgever: inlog.adres,
    client: 'estafette',
    geheim: 'een-geheim-van-de-proef',
    adres: hub,
    lokaal: true,
  };
  keten = await Keten.start({ demo: false, oidc, poort });
});
afterAll(async () => {
  await keten.stop();
  await inlog.stop();
});

async function vrijePoort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const { port } = server.address() as { port: number };
  await new Promise((klaar) => server.close(klaar));
  return port;
}

async function vraag(pad: string, cookie: string, kop: Record<string, string> = {}) {
  const antwoord = await fetch(`${hub}/api/v1${pad}`, { headers: { cookie, ...PORTAAL, ...kop } });
  return { status: antwoord.status, inhoud: (await antwoord.json()) as Record<string, unknown> };
}

const binnen = (url: string): boolean => url.startsWith(hub) && !url.includes('/api/v1/');

async function logIn(browser = new Browser(), vraag = ''): Promise<{ browser: Browser; koppen: Headers; url: string }> {
  const { url, headers } = await browser.ga(`${hub}/api/v1/aanmeldingen/begin${vraag}`, binnen);
  return { browser, koppen: headers, url };
}

describe('Inloggen bij de eigen organisatie', () => {
  test('heen en terug geeft een sessie van de medewerker, in een koekje dat geen pagina kan lezen', async () => {
    inlog.aanwezig = { partner: 'wi', code: 'r.devries' };
    const { browser, koppen, url } = await logIn(
      new Browser(),
      `?naar=${encodeURIComponent('/overdrachten?status=aangeboden')}`,
    );
    expect(url).toBe(`${hub}/overdrachten?status=aangeboden`);
    expect(koppen.getSetCookie().find((k) => k.startsWith('estafette_sessie'))).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await vraag('/aanmeldingen/huidige', browser.koekje(hub))).inhoud).toMatchObject({
      naam: 'R. de Vries',
      rollen: ['regisseur'],
    });
  });

  test('rollen die de organisatie meegeeft, gaan voor; beheerder van de hub word je er niet mee', async () => {
    inlog.aanwezig = { partner: 'wi', code: 'r.devries', rollen: ['privacy-officer', 'beheerder'] };
    const { browser } = await logIn();
    expect((await vraag('/aanmeldingen/huidige', browser.koekje(hub))).inhoud['rollen']).toEqual(['privacy-officer']);
  });

  test('wie wij niet kennen of wie vertrokken is, komt er niet in', async () => {
    for (const aanwezig of [
      { partner: 'wi', code: 'niemand' },
      { partner: 'nergens', code: 'r.devries' },
    ]) {
      inlog.aanwezig = aanwezig;
      const browser = new Browser();
      const { status } = await browser.ga(`${hub}/api/v1/aanmeldingen/begin`, binnen);
      expect(status).toBeGreaterThanOrEqual(400);
      expect((await vraag('/aanmeldingen/huidige', browser.koekje(hub))).status).toBe(401);
    }
  });

  test('er is geen andere pagina om naar terug te keren dan een van ons', async () => {
    inlog.aanwezig = { partner: 'wi', code: 'r.devries' };
    for (const naar of ['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example', 'kwaad']) {
      expect((await logIn(new Browser(), `?naar=${encodeURIComponent(naar)}`)).url).toBe(`${hub}/`);
    }
  });

  test('een antwoord van de inlogdienst werkt één keer, in één browser, en alleen zoals het gegeven is', async () => {
    inlog.aanwezig = { partner: 'wi', code: 'r.devries' };
    const browser = new Browser();
    const terug = (url: string): boolean => url.startsWith(`${hub}/api/v1/aanmeldingen/terug`);
    const { url } = await browser.ga(`${hub}/api/v1/aanmeldingen/begin`, terug);
    const met = (wijzig: (adres: URL) => void): string => {
      const adres = new URL(url);
      wijzig(adres);
      return adres.href;
    };
    expect((await new Browser().ga(url)).status).toBe(401);
    expect((await browser.ga(met((a) => a.searchParams.set('state', 'x'.repeat(43))))).status).toBe(401);
    // What is tampered with uses up the attempt.
    expect((await browser.ga(met((a) => a.searchParams.set('code', 'x')))).status).toBe(401);
    expect((await browser.ga(url, binnen)).status).toBe(401);
    const goed = await browser.ga(`${hub}/api/v1/aanmeldingen/begin`, terug);
    expect((await browser.ga(goed.url, binnen)).url).toBe(`${hub}/`);
    expect((await browser.ga(goed.url, binnen)).status).toBe(401);
  });

  test('de rolkiezer van de demo bestaat hier niet', async () => {
    expect((await fetch(`${hub}/api/v1/aanmeldingen/keuzes`)).status).toBe(404);
  });
});

describe('Een dossier openen', () => {
  test('vraagt waarvoor; het doel staat in het logboek', async () => {
    const wi = keten.partner('wi');
    const wie = { inwoner: { kenmerkPartner: 'IN-1' } };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie, profiel: {} });
    await wi.stuurGoed('contactpersoon.toegewezen', { ...wie, team: gebiedsteamNoord, regisseur: regisseurDeVries });
    await biedAan(wi, 'IN-1');
    inlog.aanwezig = { partner: 'wi', code: 'r.devries' };
    const { browser } = await logIn();
    const [{ id }] = (await keten.sql(`select extern_id as id from hub.verwijzing where kenmerk_partner = 'IN-1'`)) as [
      { id: string },
    ];
    const cookie = browser.koekje(hub);
    const pad = `/kandidaten/${id}`;
    expect(await vraag(pad, cookie)).toMatchObject({
      status: 403,
      inhoud: { code: 'DOEL_NODIG', doelen: expect.arrayContaining(['begeleiding']) },
    });
    expect((await vraag(pad, cookie, { 'x-estafette-doel': 'nieuwsgierig' })).status).toBe(403);
    expect((await vraag(pad, cookie, { 'x-estafette-doel': 'begeleiding' })).status).toBe(200);
    const gelogd = await keten.sql<{ activiteit: string }>(
      `select activiteit from logboek.verwerking where naam like 'GET %kandidaten%'`,
    );
    expect(gelogd).toEqual([{ activiteit: 'begeleiding' }]);
  });
});

describe('Met spoed een dossier openen', () => {
  test('mag een regisseur van de eigen organisatie met een reden, voor even; de privacy officer leest het', async () => {
    inlog.aanwezig = { partner: 'wi', code: 's.bakker', rollen: ['regisseur', 'privacy-officer'] };
    const cookie = (await logIn()).browser.koekje(hub);
    const [{ id }] = (await keten.sql(`select extern_id as id from hub.verwijzing where kenmerk_partner = 'IN-1'`)) as [
      { id: string },
    ];
    const doel = { 'x-estafette-doel': 'begeleiding' };
    expect(await vraag(`/kandidaten/${id}`, cookie, doel)).toMatchObject({ inhoud: { code: 'GEEN_WERKRELATIE' } });
    const breek = (reden: string) =>
      fetch(`${hub}/api/v1/kandidaten/${id}/noodtoegang`, {
        method: 'POST',
        headers: { cookie, ...PORTAAL },
        body: JSON.stringify({ reden }),
      });
    expect((await breek('spoed')).status).toBe(400);
    expect((await breek('Staat aan de balie, collega is ziek.')).status).toBe(201);
    expect((await vraag(`/kandidaten/${id}`, cookie, doel)).status).toBe(200);
    expect((await vraag('/logboek/opvallend', cookie)).inhoud['opvallend']).toContainEqual(
      expect.objectContaining({
        soort: 'NOODTOEGANG',
        medewerker: 'S. Bakker',
        zin: 'Opende een dossier met spoed. Reden: Staat aan de balie, collega is ziek.',
      }),
    );
    await keten.sql(`update hub.noodtoegang set tot = now()`);
    expect((await vraag(`/kandidaten/${id}`, cookie, doel)).status).toBe(403);
  });
});

describe('Sessies die niet kloppen', () => {
  test('verzonnen, verlopen, geraden en vreemde sessies komen er niet in', async () => {
    inlog.aanwezig = { partner: 'wi', code: 'r.devries' };
    const { browser } = await logIn();
    const goed = browser.koekje(hub);
    expect((await vraag('/aanmeldingen/huidige', goed)).status).toBe(200);
    const slecht = Array.from({ length: Number(process.env['VREEMD'] ?? 50) }, (_, i) =>
      i % 2 ? `estafette_sessie=${randomBytes(32).toString('base64url')}` : anders(goed, i + 17),
    );
    const statussen = await Promise.all(slecht.map(async (c) => (await vraag('/aanmeldingen/huidige', c)).status));
    expect(new Set(statussen)).toEqual(new Set([401]));
  });
});

/** The same cookie with one other character. */
function anders(koekje: string, plek: number): string {
  const i = plek < koekje.length - 1 ? plek : koekje.length - 1;
  return koekje.slice(0, i) + (koekje[i] === 'A' ? 'B' : 'A') + koekje.slice(i + 1);
}
