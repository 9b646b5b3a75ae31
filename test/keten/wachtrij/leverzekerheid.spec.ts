import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import { NepOntvanger, type Aflevering } from '../../support/nepontvanger.js';
import type { Inhoud, NepPartner } from '../../support/neppartner.js';
import { biedAan } from '../../support/verhaal.js';

// A slow machine is no fault of what is tested.
jest.setTimeout(120_000);

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;
let beheer: NepPartner;
let ontvanger: NepOntvanger;
let anderen: NepOntvanger;

const LEASE_SECONDEN = 2;
const PLAN = {
  // Long enough that no test ends with leveringen that were given up.
  schema: [0, ...Array.from({ length: 40 }, () => 0.2)],
  leaseSeconden: LEASE_SECONDEN,
  timeoutMs: 1_500,
  rondeMs: 50,
  zekering: { drempel: 3, proefNa: 0.5, proefUiterlijkNa: 0.5, wachtproefNa: 0.3, wachtproefUiterlijkNa: 0.3 },
  herbezorgPerSeconde: 200,
};

beforeAll(async () => {
  ontvanger = await NepOntvanger.start();
  anderen = await NepOntvanger.start();
  keten = await Keten.start({
    leveringsplan: PLAN,
    webhookToegestaan: [ontvanger.voor('scalabor'), anderen.voor('caw')],
  });
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  beheer = keten.partner('beheer');
});
beforeEach(() => ontvanger.verbind(scalabor, 'scalabor'));
afterAll(async () => {
  await keten.stop();
  await Promise.all([ontvanger.stop(), anderen.stop()]);
});

const ceIds = (afleveringen: readonly Aflevering[]) => afleveringen.map((a) => a.event.id);

describe('Voor er iets naar een adres gaat, vraagt de hub of het welkom is', () => {
  const zet = () =>
    scalabor.vraag(
      'PUT',
      '/api/v1/partners/scalabor/webhook',
      JSON.stringify({ url: ontvanger.url }),
      'application/json',
    );
  const antwoordOpOptions = (status: number, kop: Record<string, string>) => {
    ontvanger.handdruk = (_, antwoord) => void antwoord.writeHead(status, kop).end();
  };
  let welkom: NepOntvanger['handdruk'];
  beforeAll(() => void (welkom = ontvanger.handdruk));
  afterEach(async () => {
    ontvanger.handdruk = welkom;
    await ontvanger.verbind(scalabor, 'scalabor');
  });

  test.each([
    ['het adres kent de vraag niet', 405, {}],
    ['het adres zegt niet wie welkom is', 200, {}],
    ['een ander is welkom', 200, { 'webhook-allowed-origin': 'elders.nl' }],
    ['het tempo is geen getal', 200, { 'webhook-allowed-origin': '*', 'webhook-allowed-rate': 'snel' }],
    ['het adres stuurt door', 302, { location: '/elders', 'webhook-allowed-origin': '*' }],
  ])('en stuurt er niets heen als %s', async (_, status, kop) => {
    antwoordOpOptions(status, kop as Record<string, string>);
    const { inhoud } = await zet();
    expect(inhoud).toMatchObject({ status: 400, code: 'WEBHOOK_NIET_BEVESTIGD', fouten: [{ pad: 'url' }] });
  });

  test('en houdt zich aan het tempo dat het adres noemt', async () => {
    antwoordOpOptions(200, { 'webhook-allowed-origin': 'estafette.test', 'webhook-allowed-rate': '120' });
    await ontvanger.verbind(scalabor, 'scalabor');
    expect((await scalabor.haal('/partners/scalabor/webhook')).inhoud).toMatchObject({ tempo: 120 });
    for (let i = 0; i < 8; i++) await biedAan(wi, `LZ-T${i}`);
    await ontvanger.wachtTot((a) => a.length === 8);
    // Four may go at once, then two a second; the first may have been a little late itself.
    const duur = ontvanger.afleveringen.at(-1)!.op - ontvanger.afleveringen[0]!.op;
    expect(duur).toBeGreaterThan(1_500);
  });
});

describe('Een partner die plat ligt', () => {
  test('krijgt proeven, één tegelijk; als hij er weer is komt alles in volgorde, ook wat nog lang moest wachten', async () => {
    let uit = 0;
    let meest = 0;
    let plat = true;
    ontvanger.gedrag = (_, antwoord) => {
      meest = Math.max(meest, ++uit);
      setTimeout(() => (uit--, antwoord.writeHead(plat ? 500 : 204).end()), 30);
    };
    const berichten: string[] = [];
    for (let i = 0; i < 6; i++) berichten.push((await biedAan(wi, `LZ-P${i}`)).bericht);
    await totDat(
      async () => (await scalabor.haal('/partners/scalabor/webhook')).inhoud['misluktAchtereen'],
      (keren) => keren >= 4,
    );
    meest = uit;
    await ontvanger.wachtTot((a) => a.length >= 6);
    expect(meest).toBeLessThanOrEqual(4);
    // One may be out just now, or not be tried yet: that one follows.
    await totDat(
      async () => {
        await keten.sql(`update hub.levering set volgende_poging_op = now() + interval '1 day', pogingen = 1
                          where status = 'open' and lease_id is null`);
        return keten.sql(`select id from hub.levering
                           where status = 'open' and volgende_poging_op < now() + interval '1 hour'`);
      },
      (over) => over.length === 0,
    );
    // All six wait for a day. Nothing new comes: the hub itself looks whether it is back.
    const proeven = (await scalabor.levering(berichten[0]!))['pogingen'].filter((p: Inhoud) => p['proef']).length;
    await totDat(
      async () =>
        (await scalabor.levering(berichten[0]!))['pogingen'].filter((p: Inhoud) => p['proef'] && p['afgelopenOp']),
      (geweest) => geweest.length > proeven,
    );
    const [{ pogingen }] = (await keten.sql(
      `select l.pogingen from hub.levering l join hub.bericht b on b.id = l.bericht_id where b.ce_id = $1`,
      [berichten[0]],
    )) as [{ pogingen: number }];
    expect(pogingen).toBe(1);
    plat = false;
    for (const bericht of berichten) await scalabor.wachtOpLevering(bericht, 'bevestigd');
    expect((await scalabor.haal('/partners/scalabor/webhook')).inhoud).toMatchObject({ misluktAchtereen: 0 });
  });
});

describe('Een partner die zich misdraagt houdt een ander niet op', () => {
  const naarCaw = { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' };
  let caw: NepPartner;
  beforeAll(() => {
    caw = keten.partner('caw');
    return anderen.verbind(caw, 'caw');
  });
  afterAll(() => caw.vraag('DELETE', '/api/v1/partners/caw/webhook'));

  const misdragingen: [string, (antwoord: ServerResponse) => void][] = [
    ['zwijgt', () => undefined],
    ['breekt af', (antwoord) => void antwoord.destroy()],
    ['zegt 500', (antwoord) => void antwoord.writeHead(500).end()],
    ['druppelt', (antwoord) => void antwoord.writeHead(200).write('x')],
    ['antwoordt zonder einde', (antwoord) => void antwoord.writeHead(200).end(Buffer.alloc(5_000_000))],
  ];

  test.each(misdragingen)('als hij %s', async (_, gedrag) => {
    ontvanger.gedrag = (_aflevering, antwoord) => gedrag(antwoord);
    for (let i = 0; i < 6; i++) await biedAan(wi, `LZ-M${i}`);
    await ontvanger.wachtTot((a) => a.length > 0);
    const goed: string[] = [];
    for (let i = 0; i < 6; i++) goed.push((await biedAan(wi, `LZ-N${i}`, naarCaw)).bericht);
    await anderen.wachtTot((a) => goed.every((id) => ceIds(a).includes(id)));
    for (const bericht of goed) {
      const { pogingen } = (await totDat(
        async () => (await caw.haal(`/berichten/${bericht}`)).inhoud['leveringen'][0] as Inhoud,
        (l) => l['status'] === 'bevestigd',
      )) as { pogingen: unknown[] };
      expect(pogingen).toHaveLength(1);
    }
  });
});

describe('Opnieuw bezorgen', () => {
  const naarUwv = { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' };

  test('van veel berichten: tellen, bevestigen, volgen; het id blijft en het bericht zegt dat het herhaald is', async () => {
    const vanaf = keten.klok.nu().toISOString();
    for (let i = 0; i < 12; i++)
      await biedAan(wi, `LZ-H${i % 3}`, {
        dienst: i < 3 ? 'nazorg' : i < 6 ? 'diagnose' : i < 9 ? 'jobcoaching' : 'detachering',
      });
    await ontvanger.wachtTot((a) => a.length === 12);
    const eerst = ceIds(ontvanger.afleveringen);
    await totDat(
      async () =>
        (await scalabor.haal(`/leveringen/aantallen?status=bevestigd&van=${vanaf}`)).inhoud['aantallen'].bevestigd,
      (aantal) => aantal === 12,
    );
    const geteld = await scalabor.post('/herbezorgingen', {
      status: ['bevestigd'],
      van: vanaf,
      type: 'overdracht.aangeboden',
    });
    expect(geteld).toMatchObject({ status: 201, inhoud: { status: 'geteld', aantal: 12, geopend: 0 } });
    const { id } = geteld.inhoud;
    expect((await wi.haal(`/herbezorgingen/${id}`)).status).toBe(404);
    expect((await scalabor.post(`/herbezorgingen/${id}/bevestiging`)).status).toBe(202);
    const klaar = await totDat(
      async () => (await scalabor.haal(`/herbezorgingen/${id}`)).inhoud,
      (stand) => stand['status'] === 'klaar',
    );
    expect(klaar).toMatchObject({ aantal: 12, geopend: 12, bevestigd: 12, mislukt: 0, onderweg: 0 });
    const opnieuw = ontvanger.afleveringen.slice(12);
    expect(ceIds(opnieuw).sort()).toEqual([...eerst].sort());
    expect(opnieuw.every((a) => (a.event as { herhaald?: boolean }).herhaald === true)).toBe(true);
    for (const subject of new Set(opnieuw.map((a) => a.event.subject))) {
      const reeks = opnieuw.filter((a) => a.event.subject === subject).map((a) => Number(a.event.sequence));
      expect(reeks).toEqual([...reeks].sort((a, b) => a - b));
    }
  });

  test('is te stoppen: wat nog niet weg was krijgt zijn oude toestand terug; nieuw verkeer wacht er niet op', async () => {
    const vanaf = keten.klok.nu().toISOString();
    const caw = keten.partner('caw');
    for (let i = 0; i < 5; i++) await biedAan(wi, `LZ-S${i}`, naarUwv);
    await caw.leegPostbus();
    const { id } = (await caw.post('/herbezorgingen', { status: ['bevestigd'], van: vanaf, partner: 'caw' })).inhoud;
    await caw.post(`/herbezorgingen/${id}/bevestiging`);
    await totDat(
      async () => (await caw.haal(`/herbezorgingen/${id}`)).inhoud['onderweg'],
      (n) => n === 5,
    );
    // About the same person, and later: it does not wait for what is repeated.
    const nieuw = (await biedAan(wi, 'LZ-S4', { ...naarUwv, dienst: 'activerend-werk-ontwikkeling' })).bericht;
    expect((await caw.neem(1)).berichten.map((b) => b.id)).toEqual([nieuw]);
    const gestopt = (await caw.post(`/herbezorgingen/${id}/stop`)).inhoud;
    expect(gestopt).toMatchObject({ status: 'gestopt', onderweg: 0 });
    expect((await caw.neem()).berichten).toEqual([]);
    expect((await caw.haal(`/leveringen/aantallen?van=${vanaf}`)).inhoud['aantallen']).toMatchObject({ bevestigd: 5 });
  });

  test('van een ander mag alleen wat u stuurde en niet aankwam', async () => {
    const uitkomst = await wi.post('/herbezorgingen', { status: ['bevestigd'], partner: 'scalabor' });
    expect(uitkomst.inhoud).toMatchObject({ aantal: 0 });
    expect((await wi.post('/herbezorgingen', { status: ['open'] })).inhoud['code']).toBe('PATROON_ONJUIST');
  });
});

describe('Een partner die alleen een verwijzing wil', () => {
  const abonneer = (abonnementen: object[]) =>
    beheer.vraag('PUT', '/api/v1/partners/scalabor/abonnementen', JSON.stringify({ abonnementen }), 'application/json');

  test('krijgt het bericht zonder inhoud, en haalt die zelf op', async () => {
    const gevraagd = { type: 'overdracht.aangeboden', versie: '1.0', doel: 'begeleiding', inhoud: 'verwijzing' };
    expect((await abonneer([gevraagd])).status).toBe(200);
    await biedAan(wi, 'LZ-V1');
    await ontvanger.wachtTot((a) => a.length === 1);
    const { event } = ontvanger.afleveringen[0]! as { event: Inhoud };
    expect(event).not.toHaveProperty('data');
    const dataref = event['dataref'] as string;
    const pad = dataref.replace('/api/v1', '');
    expect((await scalabor.haal(pad)).inhoud).toMatchObject({
      naar: { partner: 'scalabor' },
      inwoner: { id: event['subject'] },
    });
    // Nobody else, not even who sent it: that partner knows the inwoner by another id.
    expect((await wi.haal(pad)).status).toBe(404);
    expect((await abonneer([])).status).toBe(200);
  });
});

test('Wat er ging en wat ervan kwam is na te slaan, bladzijde voor bladzijde', async () => {
  const bladzijde = (await wi.haal('/berichten?type=overdracht.aangeboden&maximum=3&status=verwerkt')).inhoud;
  expect(bladzijde['berichten']).toHaveLength(3);
  expect(bladzijde['berichten'][0]).toMatchObject({ afzender: 'wi', leveringen: expect.any(Object) });
  const volgende = (await wi.haal(String(bladzijde['volgende']).replace('/api/v1', ''))).inhoud;
  expect(volgende['berichten'].map((b: { id: string }) => b.id)).not.toContain(bladzijde['berichten'][0].id);
  expect((await wi.haal('/berichten?van=gisteren')).inhoud['code']).toBe('PARAMETER_ONJUIST');
  expect((await wi.haal('/leveringen?status=kwijt')).inhoud['code']).toBe('PARAMETER_ONJUIST');
  const vanWi = (await beheer.haal('/leveringen?partner=caw&maximum=2')).inhoud['leveringen'];
  expect(vanWi.every((l: { ontvanger: string }) => l.ontvanger === 'caw')).toBe(true);
  // Who neither sent nor was to get anything sees nothing.
  expect((await keten.partner('lwl').haal('/leveringen')).inhoud['leveringen']).toEqual([]);
});

test('Wie over de hub waakt ziet hoe vol de wachtrijen zijn en wat elke partner nog moet krijgen; een ander niet', async () => {
  await biedAan(wi, 'ME-1', { naar: { partner: 'lwl', team: 'advies' }, dienst: 'leeradvies' });
  const { status, kop, inhoud } = await beheer.vraag('GET', '/metrics');
  expect([status, kop.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  const regels = String(inhoud['tekst']).split('\n');
  expect(regels).toEqual(
    expect.arrayContaining([
      'estafette_leveringen{partner="lwl",stand="open"} 1',
      'estafette_leveringen{partner="lwl",stand="apart"} 0',
      'estafette_webhook_aan{partner="scalabor"} 1',
      'estafette_wachtrij_bereikbaar 1',
      expect.stringMatching(/^estafette_wachtrij\{wachtrij="bewaking",stand="waiting"\} \d+$/),
      expect.stringMatching(/^estafette_levering_oudste_seconden\{partner="lwl"\} 0\.\d+/),
      expect.stringMatching(/^estafette_process_resident_memory_bytes \d+$/),
    ]),
  );
  for (const ander of [wi, scalabor]) expect((await ander.vraag('GET', '/metrics')).status).toBe(403);
  expect((await fetch(`${keten.adres}/metrics`)).status).toBe(401);
});
