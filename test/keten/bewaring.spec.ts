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

/** Begins one and follows it to its end. */
const ronde = async () => {
  const { nummer } = (await beheer.post('/bewaringsrondes')).inhoud as { nummer: number };
  return totDat(
    async () => (await beheer.haal('/bewaringsrondes/laatste')).inhoud,
    (stand) => stand['nummer'] === nummer && stand['klaarOp'] !== null,
  );
};
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

describe('Een ronde', () => {
  test('gaat verder terwijl wie hem vroeg antwoord heeft; er loopt er één, en een ander mag er niet bij', async () => {
    await keten.sql(`update hub.bewaringsronde set klaar_op = null, gezien_op = now()`);
    const loopt = (await beheer.haal('/bewaringsrondes/laatste')).inhoud;
    const nogEen = await beheer.post('/bewaringsrondes');
    expect([nogEen.status, nogEen.kop.get('location')]).toEqual([202, '/api/v1/bewaringsrondes/laatste']);
    expect(nogEen.inhoud).toEqual(loopt);
    expect([(await wi.post('/bewaringsrondes')).status, (await wi.haal('/bewaringsrondes/laatste')).status]).toEqual([
      403, 403,
    ]);
    // Who did it is gone: another takes over.
    await keten.sql(`update hub.bewaringsronde set gezien_op = now() - interval '2 minutes'`);
    expect((await ronde())['nummer']).toBe(Number(loopt['nummer']) + 1);
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

describe('Wat met elke aanvraag groeit', () => {
  const TABELLEN = ['hub.levering_poging', 'logboek.verwerking', 'logboek.gebruik', 'logboek.vum_bevraging'];
  const delen = () =>
    keten.sql<{ tabel: string; deel: string; rest: boolean }>(
      `select i.inhparent::regclass::text as tabel, c.oid::regclass::text as deel, c.relname ~ '_overig$' as rest
         from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent::regclass::text = any($1)`,
      [TABELLEN],
    );

  test('ligt per maand, deze en twee vooruit, en buiten zijn tabel om komt er niemand bij', async () => {
    const alle = await delen();
    for (const tabel of TABELLEN) expect(alle.filter((d) => d.tabel === tabel)).toHaveLength(4);
    for (const { deel } of alle) {
      for (const wat of [`select from ${deel}`, `insert into ${deel} default values`, `delete from ${deel}`]) {
        await expect(sql(keten.database.hub, wat)).rejects.toThrow(/permission denied/);
      }
      if (!deel.startsWith('logboek')) continue;
      await expect(sql(keten.database.eigenaar, `delete from ${deel}`)).rejects.toThrow(/append-only/);
    }
    const zonder = await keten.sql(
      `select relname from pg_class where oid::regclass::text = any($1) and relname !~ '^(verwerking|gebruik)'
          and not (relrowsecurity and relforcerowsecurity)`,
      [alle.map((d) => d.deel)],
    );
    expect(zonder).toEqual([]);
  });

  test('wordt ook bewaard als zijn maand er niet is; dat is te zien, en de ronde zet het recht', async () => {
    for (const { tabel, deel, rest } of await delen()) {
      if (rest) continue;
      const apart = `${tabel.split('.')[1]}_weg_${deel.slice(-7)}`;
      await sql(
        keten.database.eigenaar,
        `alter table ${tabel} detach partition ${deel}; alter table ${deel} rename to ${apart}`,
      );
    }
    const { bericht } = await biedAan(wi, 'BW-9');
    expect((await scalabor.leegPostbus()).map((b) => b.id)).toContain(bericht);
    const stand = async () => (await beheer.haal('/bewaartermijnen')).inhoud['stand'];
    expect((await stand())['buitenMaand']).toBeGreaterThanOrEqual(2);

    await ronde();
    expect((await stand())['buitenMaand']).toBe(0);
    const waar = await keten.sql<{ deel: string }>(
      `select g.tableoid::regclass::text as deel from hub.levering_poging g join hub.levering l on l.id = g.levering_id
         join hub.bericht b on b.id = l.bericht_id where b.ce_id = $1`,
      [bericht],
    );
    expect(waar).toEqual([{ deel: expect.stringMatching(/^hub\.levering_poging_\d{4}_\d{2}$/) }]);
    expect((await delen()).filter((d) => !d.rest)).toHaveLength(3 * TABELLEN.length);
  });

  test('verdwijnt per maand na zijn termijn, en niet eerder', async () => {
    const maanden = async () => (await delen()).map((d) => d.deel);
    const maak = (tabel: string, naam: string, geleden: number) => `
      create table ${tabel}_${naam} partition of ${tabel} for values
        from (date_trunc('month', now(), 'UTC') - make_interval(months => ${geleden}))
          to (date_trunc('month', now(), 'UTC') - make_interval(months => ${geleden - 1}))`;
    const naam = async (geleden: number) =>
      (
        await keten.sql<{ naam: string }>(
          `select to_char((date_trunc('month', now(), 'UTC') - make_interval(months => $1)) at time zone 'UTC', 'YYYY_MM') as naam`,
          [geleden],
        )
      )[0]!.naam;
    const [oud, nog] = [await naam(61), await naam(60)];
    await sql(keten.database.eigenaar, `${maak('logboek.gebruik', oud, 61)}; ${maak('logboek.gebruik', nog, 60)}`);
    expect((await ronde())['maandenWeg']).toBe(1);
    expect(await maanden()).toContain(`logboek.gebruik_${nog}`);
    expect(await maanden()).not.toContain(`logboek.gebruik_${oud}`);
  });
});
