import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '../support/database.js';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { NepOntvanger } from '../support/nepontvanger.js';
import type { NepPartner } from '../support/neppartner.js';
import { biedAan } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;
let beheer: NepPartner;
let ontvanger: NepOntvanger;

beforeAll(async () => {
  ontvanger = await NepOntvanger.start();
  keten = await Keten.start({
    leveringsplan: { schema: [0], rondeMs: 50 },
    webhookToegestaan: [ontvanger.voor('scalabor')],
  });
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  beheer = keten.partner('beheer');
});
afterAll(async () => {
  await keten.stop();
  await ontvanger.stop();
});

const ronde = async () => (await beheer.post('/bewaringsrondes')).inhoud;
const gewist = async (bericht: string) =>
  (
    await keten.sql<{ gewist: boolean }>(
      `select i.gewist_op is not null and i.data is null and i.ontvangen is null as gewist
         from hub.bericht b join hub.bericht_inhoud i on i.bericht_id = b.id where b.ce_id = $1`,
      [bericht],
    )
  ).map((r) => r.gewist);
/** As if this bericht came this long ago. */
const maakOud = (bericht: string, dagen: number) =>
  keten.sql(`update hub.bericht set ontvangen_op = now() - make_interval(days => $2) where ce_id = $1`, [
    bericht,
    dagen,
  ]);

describe('De inhoud van een bericht', () => {
  test('gaat na zijn termijn weg, en zijn id blijft bezet', async () => {
    const { bericht } = await biedAan(wi, 'BW-1');
    const { bericht: jonger } = await biedAan(wi, 'BW-2');
    await scalabor.leegPostbus();
    await maakOud(bericht, 800);
    expect((await ronde())['gewist']).toBe(1);
    expect([await gewist(bericht), await gewist(jonger)]).toEqual([[true], [false]]);
    expect((await wi.haal(`/berichten/${bericht}`)).inhoud).toMatchObject({ inhoudGewistOp: expect.any(String) });
    const [zelfde] = await keten.sql<{ ce_id: string }>(`select ce_id from hub.bericht where ce_id = $1`, [bericht]);
    expect(zelfde).toBeDefined();
    expect((await wi.stuur('overdracht.aangeboden', {}, { id: bericht })).status).not.toBe(202);
    // Nothing is left to send once more.
    expect((await scalabor.post(`/berichten/${bericht}/herbezorging`)).status).toBe(404);
    expect((await ronde())['gewist']).toBe(0);
  });

  test('blijft zolang hij nog bezorgd moet worden', async () => {
    const { bericht } = await biedAan(wi, 'BW-3');
    await maakOud(bericht, 5_000);
    expect((await ronde())['gewist']).toBe(0);
    expect((await scalabor.leegPostbus()).map((b) => b.id)).toContain(bericht);
    expect((await ronde())['gewist']).toBe(1);
  });

  test('blijft als de bezorging werd opgegeven, tot iemand zegt dat het afgehandeld is', async () => {
    await ontvanger.verbind(scalabor, 'scalabor');
    ontvanger.gedrag = (_, antwoord) => void antwoord.writeHead(500).end();
    const { bericht } = await biedAan(wi, 'BW-4');
    await totDat(
      async () => (await wi.haal(`/berichten/${bericht}`)).inhoud['leveringen'][0],
      ({ status }) => status === 'mislukt',
    );
    await maakOud(bericht, 5_000);
    expect((await ronde())['gewist']).toBe(0);
    for (const ander of [keten.partner('lwl'), scalabor, beheer]) {
      expect((await ander.post(`/berichten/${bericht}/afhandeling`)).status).toBe(404);
    }
    expect((await ronde())['gewist']).toBe(0);
    expect((await wi.post(`/berichten/${bericht}/afhandeling`)).status).toBe(204);
    expect((await ronde())['gewist']).toBe(1);
    expect((await scalabor.vraag('DELETE', '/api/v1/partners/scalabor/webhook')).status).toBe(204);
  });

  test('blijft als hij geweigerd werd, tot het goede bericht er is', async () => {
    const id = 'BW-geweigerd';
    expect((await wi.stuur('overdracht.aangeboden', { onbekend: 1 }, { id })).status).toBe(400);
    await maakOud(id, 5_000);
    expect((await ronde())['gewist']).toBe(0);
    const { bericht } = await biedAan(wi, 'BW-5');
    await scalabor.leegPostbus();
    await keten.sql(`update hub.bericht set ce_id = $2 where ce_id = $1`, [bericht, id]);
    expect((await ronde())['gewist']).toBe(1);
    expect((await gewist(id)).sort()).toEqual([false, true]);
  });

  test('heeft een termijn per soort, die het beheer kiest', async () => {
    const { bericht } = await biedAan(wi, 'BW-6');
    await scalabor.leegPostbus();
    await maakOud(bericht, 100);
    const zet = (partner: NepPartner, inhoud: object) =>
      partner.vraag('PUT', '/api/v1/bewaartermijnen', JSON.stringify(inhoud), 'application/json');
    expect((await ronde())['gewist']).toBe(0);
    expect((await zet(wi, { type: 'overdracht.aangeboden', dagen: 90 })).status).toBe(403);
    expect((await zet(beheer, { type: 'bestaat.niet', dagen: 90 })).inhoud['code']).toBe('BERICHTTYPE_ONBEKEND');
    expect((await zet(beheer, { type: 'overdracht.aangeboden', dagen: 90 })).status).toBe(200);
    expect((await wi.haal('/bewaartermijnen')).inhoud['bewaartermijnen']).toContainEqual({
      type: 'overdracht.aangeboden',
      dagen: 90,
    });
    expect((await ronde())['gewist']).toBe(1);
  });
});

describe('De pogingen om te bezorgen', () => {
  test('liggen per maand; een oude maand verdwijnt, behalve wat nog open staat', async () => {
    const { bericht: open } = await biedAan(wi, 'BW-7');
    await scalabor.neem();
    const { bericht: klaar } = await biedAan(wi, 'BW-8');
    const { leaseId, berichten } = await scalabor.neem();
    await scalabor.post(`/postbus/leases/${leaseId}/bevestiging`, { ids: berichten.map((b) => b.id) });
    await sql(
      keten.database.eigenaar,
      `
      select set_config('estafette.wie', 'hub', false);
      select hub.maak_pogingtabel('levering_poging_2020_01', 'for values from (''2020-01-01Z'') to (''2020-02-01Z'')');
      update hub.levering_poging set begonnen_op = '2020-01-15Z' where levering_id in (
        select l.id from hub.levering l join hub.bericht b on b.id = l.bericht_id where b.ce_id in ('${open}', '${klaar}'))`,
    );
    const pogingen = async (bericht: string) =>
      (await wi.haal(`/berichten/${bericht}`)).inhoud['leveringen'][0].pogingen;
    expect([await pogingen(open), await pogingen(klaar)].map((p) => p.length)).toEqual([1, 1]);
    expect((await ronde())['maandenWeg']).toBe(1);
    expect([await pogingen(open), await pogingen(klaar)].map((p) => p.length)).toEqual([1, 0]);
    const maanden = await keten.sql<{ n: number }>(
      `select count(*)::int as n from pg_inherits where inhparent = 'hub.levering_poging'::regclass`,
    );
    expect(maanden).toEqual([{ n: 4 }]);
  });
});
