import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leesConfiguratie } from '@estafette/hub/configuratie';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { biedAan, ontvangAanbod, trajectconsulentMeijer } from '../support/verhaal.js';

const PORTAAL = { 'x-estafette-portaal': '1' };

interface Gehoord {
  readonly status: number;
  readonly kop: IncomingHttpHeaders;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of any form; the tests say what they expect
  readonly inhoud: any;
}

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

/** A browser: it may send any header, also those that fetch does not let a program set. */
function vraag(methode: string, pad: string, kop: Record<string, string> = {}, inhoud?: object): Promise<Gehoord> {
  return new Promise((klaar, mislukt) => {
    const aanvraag = request(keten.adres + pad, { method: methode, headers: kop }, (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('end', () => {
        const tekst = Buffer.concat(delen).toString();
        const isJson = antwoord.headers['content-type']?.includes('json');
        klaar({ status: antwoord.statusCode!, kop: antwoord.headers, inhoud: isJson ? JSON.parse(tekst) : tekst });
      });
    });
    aanvraag.on('error', mislukt);
    aanvraag.end(inhoud && JSON.stringify(inhoud));
  });
}

async function meldAan(naam: string): Promise<{ cookie: string; koekje: string }> {
  const { medewerkers } = (await vraag('GET', '/api/v1/aanmeldingen/keuzes')).inhoud;
  const { id } = medewerkers.find((m: { naam: string }) => m.naam === naam);
  const { status, kop } = await vraag('POST', '/api/v1/aanmeldingen', PORTAAL, { medewerker: id });
  expect(status).toBe(201);
  const koekje = kop['set-cookie']![0]!;
  return { koekje, cookie: koekje.split(';')[0]! };
}

describe('Iemand meldt zich aan', () => {
  test('de sessie is die van de medewerker en zijn organisatie, in een koekje dat geen pagina kan lezen', async () => {
    const { cookie, koekje } = await meldAan('R. de Vries');
    expect(koekje).toMatch(/; HttpOnly; SameSite=Strict$/);
    const { inhoud } = await vraag('GET', '/api/v1/aanmeldingen/huidige', { cookie });
    expect(inhoud).toMatchObject({ naam: 'R. de Vries', rol: 'regisseur', partner: { naam: 'wi' } });
    const [{ geheim }] = (await keten.sql(
      `select count(*)::int as geheim from hub.sessie where encode(hash, 'escape') like $1`,
      [`%${cookie.split('=')[1]}%`],
    )) as [{ geheim: number }];
    expect(geheim).toBe(0);
  });

  test('een andere site kan niets doen met het koekje: schrijven vraagt een kopregel', async () => {
    const { cookie } = await meldAan('R. de Vries');
    expect((await vraag('DELETE', '/api/v1/aanmeldingen/huidige', { cookie })).status).toBe(403);
    expect((await vraag('POST', '/api/v1/aanmeldingen', {}, {})).status).toBe(403);
  });

  test('een vreemde naam voor deze computer krijgt de keuze niet', async () => {
    const host = 'kwaad.example:3000';
    expect((await vraag('GET', '/api/v1/aanmeldingen/keuzes', { host })).status).toBe(403);
    expect((await vraag('POST', '/api/v1/aanmeldingen', { ...PORTAAL, host }, {})).status).toBe(403);
  });

  test('na afmelden of verlopen is de sessie weg', async () => {
    const een = await meldAan('M. Jansen');
    const weg = await vraag('DELETE', '/api/v1/aanmeldingen/huidige', { cookie: een.cookie, ...PORTAAL });
    expect(weg.status).toBe(204);
    expect((await vraag('GET', '/api/v1/aanmeldingen/huidige', { cookie: een.cookie })).status).toBe(401);
    const twee = await meldAan('M. Jansen');
    await keten.sql(`update hub.sessie set verloopt_op = now() - interval '1 second'`);
    expect((await vraag('GET', '/api/v1/vacatures', { cookie: twee.cookie })).status).toBe(401);
  });

  test('een sleutel die niet klopt, wordt niet goed door een koekje erbij', async () => {
    const { cookie } = await meldAan('M. Jansen');
    expect((await vraag('GET', '/api/v1/vacatures', { cookie, authorization: 'Bearer nee' })).status).toBe(401);
  });
});

describe('Buiten de demo', () => {
  const omgeving = { DATABASE_URL: 'postgres://hub', KLUIS_SLEUTEL: Buffer.alloc(32).toString('base64') };
  test.each([
    [{}, true],
    [{ HUB_HOST: 'localhost' }, true],
    [{ HUB_HOST: '::1' }, true],
    [{ HUB_HOST: '0.0.0.0' }, false],
    [{ HUB_HOST: '127.0.0.1.example.nl' }, false],
    [{ NODE_ENV: 'production' }, false],
    [{ ROLKIEZER: '' }, false],
    [{ ROLKIEZER: 'nee' }, false],
  ])('%j: de rolkiezer bestaat: %p', (extra, verwacht) => {
    expect(leesConfiguratie({ ...omgeving, ROLKIEZER: 'ja', ...extra }).demo).toBe(verwacht);
  });

  test('bestaan de wegen van de rolkiezer niet', async () => {
    const echt = await Keten.start({ demo: false });
    try {
      expect((await fetch(`${echt.adres}/api/v1/aanmeldingen`, { method: 'POST', headers: PORTAAL })).status).toBe(404);
      expect((await fetch(`${echt.adres}/api/v1/aanmeldingen/keuzes`)).status).toBe(404);
    } finally {
      await echt.stop();
    }
  });
});

describe('Wat elk antwoord meekrijgt', () => {
  test('een browser houdt zich aan onze regels, en wie een lek vindt leest waar het heen kan', async () => {
    const antwoord = await fetch(`${keten.adres}/api/v1/openapi.json`);
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/),
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'api-version': expect.any(String),
    });
    const melding = await (await fetch(`${keten.adres}/.well-known/security.txt`)).text();
    expect(melding).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 20\d\d-/);
  });
});

describe('Een stap van een medewerker', () => {
  test('wordt een bericht als elk ander: in het journaal, bij de gever en bij de eigen systemen', async () => {
    const [wi, scalabor] = [keten.partner('wi'), keten.partner('scalabor')];
    const { id } = await biedAan(wi, 'AAN-1');
    const { overdracht } = await ontvangAanbod(scalabor);
    const { cookie } = await meldAan('A. Meijer');
    const pad = `/api/v1/overdrachten/${overdracht.id}/stappen`;
    const kop = { cookie, ...PORTAAL, 'idempotency-key': '0198f9a0-0000-7000-8000-000000000001' };
    const eerste = await vraag('POST', pad, kop, { stap: 'in-behandeling' });
    expect(eerste).toMatchObject({ status: 202, inhoud: { status: 'verwerkt', betreft: { id: overdracht.id } } });
    expect((await vraag('POST', pad, kop, { stap: 'in-behandeling' })).status).toBe(202);
    expect((await wi.haal(`/overdrachten/${id}`)).inhoud).toMatchObject({
      status: 'in_behandeling',
      behandelaar: trajectconsulentMeijer,
      stappen: [{ gebeurtenis: 'aangeboden' }, { gebeurtenis: 'in-behandeling' }],
    });
    await wi.wachtOp('overdracht.in-behandeling');
    const eigen = await scalabor.wachtOp('overdracht.in-behandeling');
    expect((await scalabor.haal(`/berichten/${eigen.id}`)).inhoud).toMatchObject({ status: 'verwerkt' });
  });

  test('die niet kan, wordt geweigerd met wat wel kan', async () => {
    const { id } = await biedAan(keten.partner('wi'), 'AAN-2');
    const { cookie } = await meldAan('R. de Vries');
    const zet = (verzoek: object) =>
      vraag('POST', `/api/v1/overdrachten/${id}/stappen`, { cookie, ...PORTAAL }, verzoek);
    expect(await zet({ stap: 'aangevuld' })).toMatchObject({
      status: 409,
      inhoud: { code: 'OVERGANG_VERBODEN', toegestaneStappen: expect.arrayContaining(['ingetrokken']) },
    });
    expect(await zet({ stap: 'ingetrokken' })).toMatchObject({ status: 400, inhoud: { code: 'VELD_VERPLICHT' } });
    expect(await zet({ stap: 'koffie' })).toMatchObject({ status: 400, inhoud: { code: 'CODE_ONBEKEND' } });
    expect(await zet({ stap: 'ingetrokken', reden: 'niet-meer-nodig' })).toMatchObject({ status: 202 });
  });
});

describe('Wat op het scherm staat, blijft kloppen', () => {
  test('een gebeurtenis noemt alleen soort en id, en komt alleen bij wie het mag zien', async () => {
    const [regisseur, accountmanager] = [await luister('R. de Vries'), await luister('M. Jansen')];
    const { id } = await biedAan(keten.partner('wi'), 'AAN-3');
    expect(await regisseur.eerste()).toEqual({ soort: 'overdracht', id });
    expect(accountmanager.gehoord).toEqual([]);
    regisseur.sluit();
    accountmanager.sluit();
  });

  async function luister(naam: string) {
    const { cookie } = await meldAan(naam);
    const gehoord: unknown[] = [];
    const aanvraag = request(`${keten.adres}/api/v1/gebeurtenissen`, { headers: { cookie } });
    await new Promise<void>((open, mislukt) => {
      aanvraag.on('error', mislukt);
      aanvraag.on('response', (antwoord) => {
        open();
        antwoord.on('data', (deel: Buffer) => {
          for (const [, data] of deel.toString().matchAll(/event: wijziging[^]*?data: (.*)/g))
            gehoord.push(JSON.parse(data!));
        });
        antwoord.on('error', () => undefined);
      });
      aanvraag.end();
    });
    const eerste = () =>
      totDat(
        () => gehoord[0],
        (wijziging) => wijziging !== undefined,
      );
    return { gehoord, eerste, sluit: () => aanvraag.destroy() };
  }
});

describe('Mislukte overdrachten eerst', () => {
  test('het ergste signaal staat bovenaan, en bladeren slaat niemand over, ook als er intussen een wordt opgelost', async () => {
    const wi = keten.partner('wi');
    const oud = await biedAan(wi, 'VOL-1');
    const oudst = await biedAan(wi, 'VOL-2');
    keten.klok.schuifOp({ dagen: 8 });
    const met = (signaal: string) => async (): Promise<string[]> =>
      (await wi.haal(`/overdrachten?signaal=${signaal}`)).inhoud['overdrachten'].map((o: { id: string }) => o.id);
    await totDat(met('NIET_OPGEPAKT'), (ids) => ids.includes(oudst.id) && ids.includes(oud.id));
    const nieuw = await biedAan(wi, 'VOL-3');
    // Scalabor has not looked in its postbus for eight days. What becomes worse while somebody turns the pages would go
    // to a page that was seen already.
    await totDat(met('LEVERING_MISLUKT'), (ids) => ids.includes(nieuw.id));
    const alles = (await wi.haal('/overdrachten?volgorde=mislukt-eerst')).inhoud['overdrachten'];
    const ernst = alles.map((o: { openSignalen: unknown[] }) => o.openSignalen.length > 0);
    expect(ernst).toEqual([...ernst].sort((a, b) => Number(b) - Number(a)));
    const vanOud = alles.find((o: { id: string }) => o.id === oud.id).openSignalen;
    expect(vanOud).toContainEqual(expect.objectContaining({ code: 'NIET_OPGEPAKT', ernst: 'hoog' }));

    const gezien: string[] = [];
    let pad: string | null = '/overdrachten?volgorde=mislukt-eerst&maximum=1';
    while (pad) {
      const { inhoud } = await wi.haal(pad);
      gezien.push(...inhoud['overdrachten'].map((o: { id: string }) => o.id));
      if (gezien.length === 1)
        await wi.stuurGoed('overdracht.ingetrokken', { overdracht: { id: gezien[0] }, reden: 'niet-meer-nodig' });
      pad = inhoud['volgende']?.replace('/api/v1', '') ?? null;
    }
    expect(gezien).toEqual(expect.arrayContaining([oud.id, oudst.id, nieuw.id]));
    expect((await wi.haal('/overdrachten?volgorde=mooiste-eerst')).status).toBe(400);
  });
});
