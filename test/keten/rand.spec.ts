import { Tegoed } from '@estafette/hub/tempo/tegoed';
import { ONBEKEND_PER_MINUUT, Onbekenden } from '@estafette/hub/toegang/onbekenden';
import { Database } from '@estafette/persistence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';

let keten: Keten;
let beheer: NepPartner;
let caw: NepPartner;
let lwl: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  beheer = keten.partner('beheer');
  caw = keten.partner('caw');
  lwl = keten.partner('lwl');
});
afterAll(() => keten.stop());

const zet = (partner: NepPartner, pad: string, inhoud: object) =>
  partner.vraag('PUT', `/api/v1${pad}`, JSON.stringify(inhoud), 'application/json');

describe('Wie te veel vraagt', () => {
  test('hoort hoe lang hij moet wachten, en een ander merkt er niets van', async () => {
    expect((await zet(beheer, '/partners/caw/tempo', { aanvragenPerMinuut: 60 })).status).toBe(200);
    const antwoorden = await Promise.all(Array.from({ length: 90 }, () => caw.haal('/partners/ik')));
    const geweigerd = antwoorden.filter((a) => a.status === 429);
    // What comes in while it lasts may be let in too: one a second.
    expect(geweigerd.length).toBeGreaterThan(0);
    expect(geweigerd[0]!.inhoud['code']).toBe('TE_VEEL_AANVRAGEN');
    expect(Number(geweigerd[0]!.kop.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await lwl.haal('/partners/ik')).status).toBe(200);
    expect((await zet(lwl, '/partners/lwl/tempo', { aanvragenPerMinuut: 999_999 })).status).toBe(403);
    expect((await zet(beheer, '/partners/caw/tempo', { aanvragenPerMinuut: 12_000 })).status).toBe(200);
    expect((await lwl.haal('/partners/caw/tempo')).status).toBe(403);
  });

  test('krijgt van twee hubs samen niet meer dan van een', async () => {
    const database = keten.vanHub(Database);
    const hubs = [new Tegoed(database), new Tegoed(database)];
    const wie = '00000000-0000-4000-8000-0000000000aa';
    const vanaf = performance.now();
    const gevraagd = Array.from({ length: 400 }, (_, i) => hubs[i % 2]!.neem({ wie, perMinuut: 120 }, 1));
    const wacht = await Promise.all(gevraagd);
    const bijgekomen = Math.ceil(((performance.now() - vanaf) / 60_000) * 120);
    const gekregen = wacht.filter((w) => w === 0).length;
    expect(gekregen).toBeLessThanOrEqual(120 + bijgekomen);
    expect(gekregen).toBeGreaterThan(100);
    expect(Math.max(...wacht)).toBeLessThan(60);
  });
});

describe('Wie zijn verzoeken ondertekent', () => {
  const PAD = '/api/v1/postbus/leases';
  const BODY = '{"maximum":1,"wacht":0}';
  let geheim: string;

  const koppen = (wat: { id: string; tijd?: Date; met?: string; methode?: string; pad?: string; body?: string }) => {
    const tijd = wat.tijd ?? new Date(performance.timeOrigin + performance.now());
    const inhoud = `${wat.methode ?? 'POST'} ${wat.pad ?? PAD}\n${wat.body ?? BODY}`;
    return {
      'webhook-id': wat.id,
      'webhook-timestamp': String(Math.floor(tijd.getTime() / 1_000)),
      'webhook-signature': new Webhook(wat.met ?? geheim).sign(wat.id, tijd, inhoud),
    };
  };
  const stuur = async (kop: Record<string, string>) =>
    (await caw.vraag('POST', PAD, BODY, 'application/json', kop)).status;
  const over = (seconden: number) => new Date(performance.timeOrigin + performance.now() + seconden * 1_000);

  test('krijgt er een geheim voor van wie de verbinding beheert, en niet van een sleutel', async () => {
    expect((await caw.post('/partners/caw/ondertekening')).status).toBe(403);
    const { status, inhoud } = await beheer.post('/partners/caw/ondertekening');
    expect(status).toBe(200);
    geheim = inhoud['geheim'];
    expect((await beheer.haal('/partners/caw/ondertekening')).inhoud).toEqual({ sinds: expect.any(String) });
  });

  test('moet dat dan ook doen, maar niet om te lezen; een ander hoeft het niet', async () => {
    await totDat(
      () => stuur({}),
      (status) => status === 401,
    );
    expect((await caw.haal('/berichten')).status).toBe(200);
    expect((await lwl.post('/postbus/leases', { maximum: 1 })).status).toBe(200);
    expect(await stuur(koppen({ id: 'een' }))).toBe(200);
  });

  test('kan hetzelfde verzoek niet nog eens sturen', async () => {
    const kop = koppen({ id: 'twee' });
    const tegelijk = await Promise.all([stuur(kop), stuur(kop), stuur(kop)]);
    expect(tegelijk.sort()).toEqual([200, 401, 401]);
    expect(await stuur(kop)).toBe(401);
  });

  test('wordt geweigerd als er iets aan veranderd is', async () => {
    const vreemd = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    for (const anders of [{ body: '{}' }, { pad: '/api/v1/berichten' }, { methode: 'PUT' }, { met: vreemd }]) {
      expect(await stuur(koppen({ id: `drie-${Object.keys(anders)[0]}`, ...anders }))).toBe(401);
    }
    expect(await stuur({ ...koppen({ id: 'vier' }), 'webhook-id': 'vijf' })).toBe(401);
    expect(await stuur({ ...koppen({ id: 'zes' }), 'webhook-signature': 'v1,' })).toBe(401);
  });

  test('mag een klok hebben die een minuut verschilt, en niet veel meer', async () => {
    expect(await stuur(koppen({ id: 'voor', tijd: over(60) }))).toBe(200);
    expect(await stuur(koppen({ id: 'achter', tijd: over(-60) }))).toBe(200);
    expect(await stuur(koppen({ id: 'te-ver-voor', tijd: over(180) }))).toBe(401);
    expect(await stuur(koppen({ id: 'te-oud', tijd: over(-400) }))).toBe(401);
  });

  test('wisselt van geheim zonder dat er iets misgaat, en kan ermee stoppen', async () => {
    const oud = geheim;
    const { inhoud } = await beheer.post('/partners/caw/ondertekening');
    geheim = inhoud['geheim'];
    expect(await stuur(koppen({ id: 'nieuw' }))).toBe(200);
    expect(await stuur(koppen({ id: 'oud', met: oud }))).toBe(200);
    expect((await beheer.vraag('DELETE', '/api/v1/partners/caw/ondertekening')).status).toBe(204);
    await totDat(
      () => stuur({}),
      (status) => status === 200,
    );
  });
});

describe('De hosts waar een webhook mag zijn', () => {
  test('kiest het beheer, precies zoals ze heten', async () => {
    const lijst = (hosts: string[]) => zet(beheer, '/partners/lwl/webhookhosts', { hosts });
    for (const host of [
      '10.0.0.1',
      'localhost',
      'https://partner.nl',
      'partner.nl:8443',
      'PARTNER.nl',
      'a@partner.nl',
    ]) {
      expect((await lijst([host])).inhoud).toMatchObject({
        code: 'WEBHOOK_NIET_TOEGESTAAN',
        fouten: [{ pad: 'hosts.0' }],
      });
    }
    expect((await zet(lwl, '/partners/lwl/webhookhosts', { hosts: [] })).status).toBe(403);
    expect((await lijst(['9.9.9.9'])).inhoud).toEqual({ hosts: ['9.9.9.9'] });
    expect((await lwl.haal('/partners/lwl/webhookhosts')).inhoud).toEqual({ hosts: ['9.9.9.9'] });
  });

  test('een openbaar adres dat er niet op staat wordt geweigerd', async () => {
    const { inhoud } = await zet(lwl, '/partners/lwl/webhook', { url: 'https://8.8.8.8/berichten' });
    expect(inhoud).toMatchObject({ code: 'WEBHOOK_NIET_TOEGESTAAN', fouten: [{ pad: 'url' }] });
    expect(inhoud['detail']).toContain('lijst');
  });
});

// The last: after it nobody whom the hub does not know gets an ordinary answer here.
test('Wie zonder geldige sleutel blijft aankloppen hoort hoe lang hij moet wachten; een partner op hetzelfde adres niet', async () => {
  const klop = () => fetch(`${keten.adres}/api/v1/partners/ik`, { headers: { authorization: 'Bearer onbekend' } });
  expect((await lwl.haal('/partners/ik')).status).toBe(200);
  expect((await klop()).status).toBe(401);
  const klopVaak = () => {
    for (let i = 0; i < ONBEKEND_PER_MINUUT; i++) keten.vanHub(Onbekenden).telMislukt('127.0.0.1');
    return klop();
  };
  // There is room for one more now and then, and on a slow machine for all that come by.
  const geweigerd = await totDat(klopVaak, ({ status }) => status === 429);
  expect(Number(geweigerd.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(await geweigerd.json()).toMatchObject({ code: 'TE_VEEL_AANVRAGEN' });
  expect((await lwl.haal('/partners/ik')).status).toBe(200);
});
