import { STANDAARDPLAN } from '@estafette/hub/levering/index';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import { NepOntvanger, type Aflevering } from '../../support/nepontvanger.js';
import type { NepPartner } from '../../support/neppartner.js';
import { biedAan } from '../../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;
let caw: NepPartner;
let ontvanger: NepOntvanger;
let anderen: NepOntvanger;

const POGINGEN = 4;
const TIMEOUT_MS = 2_500;
const PLAN = { schema: [0, 0.3, 0.3, 0.3], timeoutMs: TIMEOUT_MS, leaseSeconden: 5, rondeMs: 50 };

beforeAll(async () => {
  ontvanger = await NepOntvanger.start();
  anderen = await NepOntvanger.start();
  keten = await Keten.start({
    leaseSeconden: 1,
    leveringsplan: PLAN,
    webhookToegestaan: [ontvanger.voor('scalabor'), ontvanger.voor('caw'), anderen.voor('caw')],
  });
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  caw = keten.partner('caw');
});
afterEach(() => expect([...ontvanger.ongetekend, ...anderen.ongetekend]).toEqual([]));
afterAll(async () => {
  await keten.stop();
  await Promise.all([ontvanger.stop(), anderen.stop()]);
});

const diensten = ['arbeidsontwikkeltraject', 'jobcoaching', 'nazorg', 'diagnose', 'detachering'];
const ceIds = (afleveringen: readonly Aflevering[]) => afleveringen.map((a) => a.event.id);
const adviesCaw = { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' };

interface Levering {
  partner: string;
  status: string;
  pogingen: { uitkomst: string; reden: string; httpStatus: number | null; antwoord: string | null; duurMs: number }[];
}

async function levering(partner: NepPartner, bericht: string): Promise<Levering> {
  return (await partner.haal(`/berichten/${bericht}`)).inhoud['leveringen'][0];
}

const wachtOpStatus = (bericht: string, status: string) =>
  totDat(
    () => levering(scalabor, bericht),
    (gevonden) => gevonden.status === status,
  );

describe('Een webhook krijgt zijn berichten', () => {
  test('één keer, getekend, in volgorde per inwoner', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    const verwacht = new Map<string, string[]>();
    for (const dienst of diensten) {
      for (const inwoner of ['WH-1', 'WH-2', 'WH-3']) {
        const { bericht } = await biedAan(wi, inwoner, { dienst });
        verwacht.set(inwoner, [...(verwacht.get(inwoner) ?? []), bericht]);
      }
    }
    await ontvanger.wachtTot((a) => a.length >= 15);
    for (const berichten of verwacht.values()) {
      expect(ceIds(ontvanger.afleveringen).filter((id) => berichten.includes(id))).toEqual(berichten);
    }
    expect(new Set(ontvanger.afleveringen.map((a) => a.id)).size).toBe(15);
    expect(ontvanger.afleveringen).toHaveLength(15);
    const [eerste] = ontvanger.afleveringen;
    await wachtOpStatus(eerste!.event.id, 'bevestigd');
    await scalabor.post(`/berichten/${eerste!.event.id}/herbezorging`);
    await ontvanger.wachtTot((a) => a.length === 16);
    const { id, event } = ontvanger.afleveringen.at(-1)!;
    expect({ id, event }).toEqual({ id: eerste!.id, event: { ...eerste!.event, herhaald: true } });
  });

  test('en wie ze stuurde hoort dat het aanbod is aangekomen', async () => {
    await wi.leegPostbus();
    const { id } = await biedAan(wi, 'WH-4');
    const ontvangen = await wi.wachtOp('overdracht.ontvangen');
    expect(ontvangen.data['overdracht'].id).toBe(id);
  });

  test('zonder dat de postbus ze nog eens geeft', async () => {
    expect((await scalabor.neem()).berichten).toEqual([]);
  });
});

describe('Wat mislukt komt opnieuw', () => {
  test('onder hetzelfde webhook-id en met dezelfde inhoud; elke poging is na te lezen', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.antwoordEerst({ status: 500, tekst: 'kapot\u0000' + 'x'.repeat(5_000) });
    const { bericht } = await biedAan(wi, 'WH-5');
    await ontvanger.wachtTot((a) => a.length === 2);
    const [eerst, nogmaals] = ontvanger.afleveringen;
    expect(nogmaals).toMatchObject({ id: eerst!.id, body: eerst!.body });
    const { pogingen } = await wachtOpStatus(bericht, 'bevestigd');
    expect(pogingen.map((p) => [p.uitkomst, p.httpStatus])).toEqual([
      ['mislukt', 500],
      ['bevestigd', 204],
    ]);
    expect(pogingen[0]!.duurMs).toBeGreaterThanOrEqual(0);
    expect(pogingen[0]!.antwoord).toHaveLength(2_048);
    const vanAfzender = await levering(wi, bericht);
    expect(vanAfzender.pogingen[0]).toMatchObject({ httpStatus: 500, antwoord: null });
  });

  test('en houdt de volgorde van die inwoner, terwijl een ander doorgaat', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.antwoordEerst({ status: 500 }, { status: 500 });
    const een = await biedAan(wi, 'WH-6');
    await ontvanger.wachtTot((a) => a.length === 1);
    const twee = await biedAan(wi, 'WH-6', { dienst: 'nazorg' });
    // The second refusal is for whoever comes next: make sure that it is the retry.
    await ontvanger.wachtTot((a) => a.length === 2);
    const ander = await biedAan(wi, 'WH-7');
    await ontvanger.wachtTot((a) => ceIds(a).includes(twee.bericht));
    const volgorde = ceIds(ontvanger.afleveringen);
    expect(volgorde.filter((id) => id !== ander.bericht)).toEqual([
      een.bericht,
      een.bericht,
      een.bericht,
      twee.bericht,
    ]);
    expect(volgorde.indexOf(ander.bericht)).toBeLessThan(volgorde.indexOf(twee.bericht));
  });

  test.each([
    ['een doorverwijzing', { status: 302, kop: { location: '/elders' } }, 302],
    ['een ander antwoord', { status: 203 }, 203],
  ])('ook %s is mislukt, en wordt niet gevolgd', async (_, antwoord, httpStatus) => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.antwoordEerst(antwoord);
    const { bericht } = await biedAan(wi, `WH-8-${httpStatus}`);
    const { pogingen } = await wachtOpStatus(bericht, 'bevestigd');
    expect(pogingen.map((p) => p.httpStatus)).toEqual([httpStatus, 204]);
    expect(ontvanger.afleveringen).toHaveLength(2);
  });

  test('ook zwijgen en een verbroken verbinding zijn mislukt', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.gedrag = (_, antwoord) => {
      if (ontvanger.afleveringen.length === 2) antwoord.socket?.destroy();
      else if (ontvanger.afleveringen.length > 2) antwoord.writeHead(200).end();
    };
    const { bericht } = await biedAan(wi, 'WH-9');
    const { pogingen } = await wachtOpStatus(bericht, 'bevestigd');
    expect(pogingen.map((p) => [p.uitkomst, p.httpStatus])).toEqual([
      ['mislukt', null],
      ['mislukt', null],
      ['bevestigd', 200],
    ]);
    expect(pogingen[0]!.reden).toBe(`Geen antwoord binnen ${TIMEOUT_MS / 1000} s.`);
    expect(pogingen[0]!.duurMs).toBeGreaterThanOrEqual(TIMEOUT_MS - 50);
  });

  test('niet eerder dan het systeem van de partner vraagt', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.antwoordEerst({ status: 429, kop: { 'retry-after': '2' } });
    await biedAan(wi, 'WH-10');
    await ontvanger.wachtTot((a) => a.length === 1);
    await biedAan(wi, 'WH-11');
    await ontvanger.wachtTot((a) => a.length === 3);
    const [geweigerd, ...later] = ontvanger.afleveringen;
    for (const { op } of later) expect(op - geweigerd!.op).toBeGreaterThan(1_900);
  });

  test('tot het niet meer gaat: dan gaat wat erna komt door, en het gat is te zien', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.antwoordEerst(...Array.from({ length: POGINGEN }, () => ({ status: 500 })));
    const een = await biedAan(wi, 'WH-12');
    const twee = await biedAan(wi, 'WH-12', { dienst: 'nazorg' });
    expect((await wachtOpStatus(een.bericht, 'mislukt')).pogingen).toHaveLength(POGINGEN);
    await wachtOpStatus(twee.bericht, 'bevestigd');
    const sequences = ontvanger.afleveringen.map((a) => a.event.sequence);
    expect(sequences).toEqual([...Array.from({ length: POGINGEN }, () => '1'), '2']);
    expect(
      await keten.sql(`select 1 from hub.signaal where code = 'LEVERING_MISLUKT' and opgelost_op is null`),
    ).toHaveLength(1);
    // The giver may have it tried once more, under its own id.
    expect((await wi.post(`/berichten/${een.bericht}/herbezorging`)).inhoud).toEqual({ id: een.bericht, heropend: 1 });
    await wachtOpStatus(een.bericht, 'bevestigd');
    expect(ontvanger.afleveringen.at(-1)!.id).toBe(ontvanger.afleveringen[0]!.id);
    expect(
      await keten.sql(`select 1 from hub.signaal where code = 'LEVERING_MISLUKT' and opgelost_op is null`),
    ).toEqual([]);
  });

  test('ook als de hub midden in een poging wegviel', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.gedrag = () => undefined;
    const { bericht } = await biedAan(wi, 'WH-13');
    await ontvanger.wachtTot((a) => a.length === 1);
    // As if another hub had taken it and died: its lease is all that is left.
    await keten.sql(
      `update hub.levering set lease_id = gen_random_uuid(), lease_tot = clock_timestamp() + interval '1 second'
        where bericht_id = (select id from hub.bericht where ce_id = $1)`,
      [bericht],
    );
    ontvanger.gedrag = (_, antwoord) => void antwoord.writeHead(204).end();
    expect((await wachtOpStatus(bericht, 'bevestigd')).pogingen.at(-1)!.uitkomst).toBe('bevestigd');
  });
});

describe('Een webhook die stopt of hangt', () => {
  test('410 zet hem uit tot de partner hem weer aanzet; wat wachtte komt dan alsnog', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.antwoordEerst({ status: 410 });
    const een = await biedAan(wi, 'WH-14');
    await ontvanger.wachtTot((a) => a.length === 1);
    const twee = await biedAan(wi, 'WH-15');
    await new Promise((verder) => setTimeout(verder, 600));
    expect(ontvanger.afleveringen).toHaveLength(1);
    const toestand = (await scalabor.haal('/partners/scalabor/webhook')).inhoud;
    expect(toestand).toMatchObject({ aflevering: 'webhook', status: 'uit', url: ontvanger.url });
    expect(toestand).not.toHaveProperty('geheim');
    const storing = `select storing_sinds is not null as storing from hub.webhook`;
    expect(await keten.sql(storing)).toEqual([{ storing: true }]);
    const signalen = `select opgelost_op is null as open from hub.signaal where code = 'LEVERING_MISLUKT'
                       and geopend_op > now() - interval '1 minute' order by geopend_op desc limit 1`;
    expect(await keten.sql(signalen)).toEqual([{ open: true }]);
    await ontvanger.verbind(scalabor, 'scalabor');
    await ontvanger.wachtTot((a) => a.length === 2);
    expect(ceIds(ontvanger.afleveringen).sort()).toEqual([een.bericht, twee.bericht].sort());
    expect(await keten.sql(storing)).toEqual([{ storing: false }]);
    expect(await keten.sql(signalen)).toEqual([{ open: false }]);
  });
});

describe('Een webhook die hangt', () => {
  test('houdt een andere partner niet op', async () => {
    const hangend = await Keten.start({
      leveringsplan: { ...PLAN, timeoutMs: 60_000, leaseSeconden: 90 },
      webhookToegestaan: [ontvanger.voor('scalabor'), ontvanger.voor('caw'), anderen.voor('caw')],
    });
    await ontvanger.verbind(hangend.partner('scalabor'), 'scalabor');
    await anderen.verbind(hangend.partner('caw'), 'caw');
    ontvanger.gedrag = () => undefined;
    for (let i = 0; i < 10; i++) await biedAan(hangend.partner('wi'), `WH-16-${i}`);
    await ontvanger.wachtTot((a) => a.length >= 4);
    for (let i = 0; i < 10; i++) await biedAan(hangend.partner('wi'), `WH-17-${i}`, adviesCaw);
    await anderen.wachtTot((a) => a.length === 10);
    const hangt = `select count(*)::int as aantal, count(g.afgelopen_op)::int as klaar from hub.levering_poging g
      join hub.levering l on l.id = g.levering_id join hub.partner p on p.id = l.partner_id where p.naam = 'scalabor'`;
    expect(await hangend.sql(hangt)).toEqual([{ aantal: 4, klaar: 0 }]);
    await hangend.stop();
  });

  test('gaat terug naar de postbus: wat nog open staat ligt daar, met dezelfde inhoud', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.gedrag = () => undefined;
    await biedAan(wi, 'WH-18');
    await ontvanger.wachtTot((a) => a.length === 1);
    expect((await scalabor.vraag('DELETE', '/api/v1/partners/scalabor/webhook')).status).toBe(204);
    expect((await scalabor.haal('/partners/scalabor/webhook')).inhoud).toEqual({ aflevering: 'postbus' });
    const hing = ontvanger.afleveringen[0]!.event;
    expect(await scalabor.wachtOpBericht(hing.id)).toEqual(hing);
  });
});

test('Een hub die stopt wacht niet op een partner die hangt, en telt die poging niet', async () => {
  const stoppend = await Keten.start({ webhookToegestaan: [anderen.voor('scalabor')] });
  await anderen.verbind(stoppend.partner('scalabor'), 'scalabor');
  anderen.gedrag = () => undefined;
  await biedAan(stoppend.partner('wi'), 'WH-19');
  await anderen.wachtTot((a) => a.length === 1);
  const begin = performance.now();
  await stoppend.stop();
  expect(performance.now() - begin).toBeLessThan(STANDAARDPLAN.timeoutMs);
  const stand = `select l.status, l.pogingen, g.uitkomst from hub.levering l
    join hub.levering_poging g on g.levering_id = l.id`;
  expect(await stoppend.sql(stand)).toEqual([{ status: 'open', pogingen: 0, uitkomst: 'afgebroken' }]);
});

describe('Het beheer van een webhook', () => {
  const zet = (partner: NepPartner, naam: string, inhoud: object) =>
    partner.vraag('PUT', `/api/v1/partners/${naam}/webhook`, JSON.stringify(inhoud), 'application/json');

  test('is van de partner zelf en van het beheer', async () => {
    expect((await zet(wi, 'scalabor', { url: ontvanger.url })).inhoud['code']).toBe('GEEN_TOEGANG');
    expect((await wi.haal('/partners/scalabor/webhook')).status).toBe(403);
    const beheer = keten.partner('beheer');
    const { inhoud } = await zet(beheer, 'caw', { url: anderen.url });
    expect(Buffer.from(inhoud['geheim'].replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect((await zet(beheer, 'bestaat-niet', { url: anderen.url })).status).toBe(404);
  });

  test('wisselt van geheim zonder iets te missen: wat komt is met het oude en het nieuwe getekend', async () => {
    expect((await wi.post('/partners/wi/webhook/geheim')).inhoud['code']).toBe('NIET_GEVONDEN');
    await ontvanger.verbind(caw, 'caw');
    const { status, inhoud } = await caw.post('/partners/caw/webhook/geheim');
    expect(status).toBe(200);
    await biedAan(wi, 'WH-20', adviesCaw);
    await ontvanger.wachtTot((a) => a.length === 1);
    ontvanger.gebruikGeheim(inhoud['geheim']);
    await biedAan(wi, 'WH-21', adviesCaw);
    await ontvanger.wachtTot((a) => a.length === 2);
    expect((await caw.vraag('DELETE', '/api/v1/partners/caw/webhook')).status).toBe(204);
  });

  test('weigert een adres dat niet openbaar is', async () => {
    expect((await zet(scalabor, 'scalabor', { url: 'https://169.254.169.254/latest' })).inhoud).toMatchObject({
      status: 400,
      code: 'WEBHOOK_NIET_TOEGESTAAN',
      fouten: [{ pad: 'url' }],
    });
    expect((await zet(scalabor, 'scalabor', {})).inhoud['code']).toBe('VELD_VERPLICHT');
  });

  test('herbezorgt niet wat een partner niet kreeg of stuurde', async () => {
    const { bericht } = await biedAan(wi, 'WH-18');
    expect((await caw.post(`/berichten/${bericht}/herbezorging`)).status).toBe(404);
    // What the receiver has well is not sent again because the sender asks.
    await scalabor.leegPostbus();
    expect((await wi.post(`/berichten/${bericht}/herbezorging`)).inhoud['heropend']).toBe(0);
    expect((await scalabor.post(`/berichten/${bericht}/herbezorging`)).inhoud['heropend']).toBe(1);
    expect((await scalabor.leegPostbus()).map((b) => b.id)).toEqual([bericht]);
  });
});

/** For each attempt at Scalabor, how many were out when it began. */
