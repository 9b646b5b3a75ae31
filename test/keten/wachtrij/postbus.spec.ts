import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Keten } from '../../support/keten.js';
import type { NepPartner } from '../../support/neppartner.js';
import { biedAan } from '../../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

const ids = (post: { berichten: readonly { id: string }[] }) => post.berichten.map((b) => b.id);

/** As if the time of every lease is over. */
async function laatLeasesVerlopen(): Promise<void> {
  await keten.sql(`update hub.levering set lease_tot = now() where status = 'open'`);
}

/** An empty postbus, with nothing out. */
async function begin(): Promise<void> {
  await laatLeasesVerlopen();
  await scalabor.leegPostbus();
}

describe('De postbus', () => {
  test('geeft wat niet bevestigd wordt opnieuw, en wat bevestigd is nooit meer', async () => {
    const { bericht } = await biedAan(wi, 'PB-1');
    const eerste = await scalabor.neem();
    expect(ids(eerste)).toEqual([bericht]);
    expect(ids(await scalabor.neem())).toEqual([]);
    await laatLeasesVerlopen();
    const tweede = await scalabor.neem();
    expect(ids(tweede)).toEqual([bericht]);
    expect(
      (await scalabor.post(`/postbus/leases/${eerste.leaseId}/bevestiging`, { ids: [bericht] })).inhoud['code'],
    ).toBe('LEASE_ONBEKEND');
    expect((await scalabor.post(`/postbus/leases/${tweede.leaseId}/bevestiging`, { ids: [bericht] })).status).toBe(200);
    expect(ids(await scalabor.neem())).toEqual([]);
    const { leveringen } = (await wi.haal(`/berichten/${bericht}`)).inhoud as {
      leveringen: { pogingen: { uitkomst: string }[] }[];
    };
    expect(leveringen[0]!.pogingen.map((p) => p.uitkomst)).toEqual(['verlopen', 'bevestigd']);
  });

  test('geeft een teruggegeven bericht meteen weer', async () => {
    const { bericht } = await biedAan(wi, 'PB-2');
    const { leaseId } = await scalabor.neem();
    expect(
      (await scalabor.post(`/postbus/leases/${leaseId}/teruggave`, { ids: [bericht], reden: 'systeem in onderhoud' }))
        .status,
    ).toBe(200);
    expect(ids(await scalabor.neem())).toEqual([bericht]);
    await begin();
  });

  test('houdt de volgorde per inwoner: een later bericht wacht zolang een eerder uit is', async () => {
    const { id, bericht } = await biedAan(wi, 'PB-3');
    const eerste = await scalabor.neem(1);
    const later = await wi.stuurGoed('overdracht.ingetrokken', { overdracht: { id }, reden: 'niet-meer-nodig' });
    expect(ids(await scalabor.neem())).toEqual([]);
    await scalabor.post(`/postbus/leases/${eerste.leaseId}/teruggave`, { ids: [bericht] });
    const samen = await scalabor.neem();
    expect(ids(samen)).toEqual([bericht, later['id']]);
    expect(samen.berichten.map((b) => b.sequence)).toEqual(['1', '2']);
    await scalabor.post(`/postbus/leases/${samen.leaseId}/bevestiging`, { ids: ids(samen) });
  });

  test('laat een wachtende meteen weten dat er iets is', async () => {
    const vanaf = performance.now();
    const wachtend = scalabor.neem(10, 10);
    await new Promise((verder) => setTimeout(verder, 200));
    const { bericht } = await biedAan(wi, 'PB-4');
    expect(ids(await wachtend)).toEqual([bericht]);
    expect(performance.now() - vanaf).toBeLessThan(8_000);
    await begin();
  });

  test('slaat niets over als velen tegelijk schrijven en twee lezers halen', async () => {
    const verwacht = new Set<string>();
    const gelezen: string[] = [];
    const schrijven = Array.from({ length: 60 }, async (_, i) => {
      const id = randomUUID();
      verwacht.add(id);
      await biedAan(wi, `PBV-${i}`, {}, { id });
    });
    const lees = async () => {
      while (gelezen.length < 60) {
        const post = await scalabor.neem(7, 1);
        if (post.berichten.length === 0) continue;
        const { status } = await scalabor.post(`/postbus/leases/${post.leaseId}/bevestiging`, { ids: ids(post) });
        if (status === 200) gelezen.push(...ids(post).filter((id) => verwacht.has(id)));
      }
    };
    await Promise.all([lees(), lees(), ...schrijven]);
    expect(gelezen.sort()).toEqual([...verwacht].sort());
  });

  test('weigert een vraag die niet klopt', async () => {
    expect((await scalabor.post('/postbus/leases', { maximum: 0, wacht: 99 })).inhoud['fouten']).toHaveLength(2);
    expect((await scalabor.post('/postbus/leases/x/bevestiging', { ids: ['a'] })).status).toBe(404);
  });

  test('levert niet meer wat gewist is', async () => {
    const { bericht } = await biedAan(wi, 'PB-5');
    const { Journaal } = await import('@estafette/hub/bericht/index');
    const { Database, HUB } = await import('@estafette/persistence');
    const [{ id }] = (await keten.sql(`select id from hub.bericht where ce_id = $1`, [bericht])) as [{ id: string }];
    await keten
      .vanHub(Database)
      .inTransactie(HUB, 'berichtverwerking', (em) => keten.vanHub(Journaal).wis(em, [id], 'verzoek van de inwoner'));
    expect(ids(await scalabor.neem())).toEqual([]);
    expect((await wi.haal(`/berichten/${bericht}`)).inhoud).toMatchObject({
      status: 'verwerkt',
      inhoudGewistOp: expect.any(String),
    });
    const [rij] = await keten.sql(`select data, ontvangen from hub.bericht_inhoud where bericht_id = $1`, [id]);
    expect(rij).toEqual({ data: null, ontvangen: null });
  });

  test('geeft niets zolang het beheer de verzending stilhoudt, en daarna alles', async () => {
    await begin();
    const beheer = keten.partner('beheer');
    const pauze = (wie: NepPartner, inhoud: object) =>
      wie.vraag('PUT', '/api/v1/verzending/pauze', JSON.stringify(inhoud), 'application/json');
    expect((await pauze(wi, { reden: 'oefening' })).status).toBe(403);
    expect((await pauze(beheer, {})).status).toBe(400);
    await pauze(beheer, { reden: 'oefening' });
    const { bericht } = await biedAan(wi, 'PB-6');
    expect(ids(await scalabor.neem())).toEqual([]);
    expect((await beheer.haal('/verzending')).inhoud).toMatchObject({ pauze: { reden: 'oefening' } });
    expect((await beheer.vraag('DELETE', '/api/v1/verzending/pauze')).inhoud['pauze']).toBeNull();
    expect(ids(await scalabor.neem())).toContain(bericht);
  });
});
