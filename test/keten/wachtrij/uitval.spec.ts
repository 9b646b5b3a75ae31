import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import { NepOntvanger, type Aflevering } from '../../support/nepontvanger.js';
import type { NepPartner } from '../../support/neppartner.js';
import { biedAan } from '../../support/verhaal.js';

// A slow machine is no fault of what is tested.
jest.setTimeout(120_000);

const PLAN = {
  // Long enough that no test ends with leveringen that were given up.
  schema: [0, ...Array.from({ length: 40 }, () => 0.2)],
  leaseSeconden: 2,
  timeoutMs: 1_500,
  rondeMs: 50,
  zekering: { drempel: 3, proefNa: 0.5, proefUiterlijkNa: 0.5, wachtproefNa: 0.3, wachtproefUiterlijkNa: 0.3 },
};

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;
let beheer: NepPartner;
let ontvanger: NepOntvanger;

beforeAll(async () => {
  ontvanger = await NepOntvanger.start();
  keten = await Keten.start({ leveringsplan: PLAN, webhookToegestaan: [ontvanger.voor('scalabor')] });
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  beheer = keten.partner('beheer');
});
beforeEach(() => ontvanger.verbind(scalabor, 'scalabor'));
afterAll(async () => {
  await keten.stop();
  await ontvanger.stop();
});

const ceIds = (afleveringen: readonly Aflevering[]) => afleveringen.map((a) => a.event.id);

describe('Een bericht waaraan de hub onderuit gaat', () => {
  /** As if a hub took it, and died with it, together with what else it had in hand. */
  async function valUitMet(...berichten: string[]): Promise<void> {
    // In one statement: who looks in between would find one that died alone.
    await keten.sql(
      `with werker as materialized (select gen_random_uuid() as id),
       l as (update hub.levering set lease_id = gen_random_uuid(), lease_tot = clock_timestamp(), pogingen = pogingen + 1
              where bericht_id in (select id from hub.bericht where ce_id = any($1)) returning id, lease_id)
       insert into hub.levering_poging (levering_id, lease_id, werker) select l.id, l.lease_id, w.id from l, werker w`,
      [berichten],
    );
    await totDat(
      () => keten.sql(`select 1 from hub.levering where lease_id is not null`),
      (rijen) => rijen.length === 0,
    );
  }

  const zwijg = () => keten.sql(`update hub.webhook set pauze_tot = now() + interval '1 hour'`);
  const spreek = () => keten.sql(`update hub.webhook set pauze_tot = null`);

  test('gaat na drie keer apart, met de reden; wat er alleen bij was komt gewoon aan', async () => {
    await zwijg();
    const gif = (await biedAan(wi, 'LZ-G1')).bericht;
    const later = (await biedAan(wi, 'LZ-G1', { dienst: 'nazorg' })).bericht;
    const onschuldig = (await biedAan(wi, 'LZ-G2')).bericht;
    await valUitMet(gif, onschuldig);
    await valUitMet(gif, onschuldig);
    await valUitMet(gif, onschuldig);
    // In company nobody is to blame yet; alone it is clear.
    expect((await scalabor.levering(gif))['status']).toBe('open');
    await valUitMet(gif);
    expect(await scalabor.levering(gif)).toMatchObject({ status: 'apart', reden: expect.stringContaining('viel uit') });
    await spreek();
    for (const bericht of [onschuldig, later]) await scalabor.wachtOpLevering(bericht, 'bevestigd');
    expect(ceIds(ontvanger.afleveringen)).not.toContain(gif);
    const apart = (await beheer.haal('/leveringen?status=apart')).inhoud['leveringen'];
    expect(apart).toMatchObject([{ bericht: gif, ontvanger: 'scalabor', status: 'apart' }]);
    expect((await scalabor.haal('/signalen?code=LEVERING_MISLUKT')).inhoud['signalen']).toHaveLength(1);
    await scalabor.post(`/berichten/${gif}/herbezorging`);
    await scalabor.wachtOpLevering(gif, 'bevestigd');
    expect((await scalabor.haal('/signalen?code=LEVERING_MISLUKT')).inhoud['signalen']).toEqual([]);
  });

  test('alleen in handen van de hub is drie keer genoeg', async () => {
    await zwijg();
    const { bericht } = await biedAan(wi, 'LZ-G3');
    for (let keer = 0; keer < 3; keer++) await valUitMet(bericht);
    expect((await scalabor.levering(bericht))['status']).toBe('apart');
    await spreek();
    await scalabor.post(`/berichten/${bericht}/herbezorging`);
    await scalabor.wachtOpLevering(bericht, 'bevestigd');
  });

  test('is onverdacht zodra de hub een poging ermee overleeft, ook al nam de partner het niet aan', async () => {
    await zwijg();
    const bericht = (await biedAan(wi, 'LZ-G8')).bericht;
    const ander = (await biedAan(wi, 'LZ-G9')).bericht;
    for (let keer = 0; keer < 3; keer++) await valUitMet(bericht, ander);
    ontvanger.gedrag = (_, antwoord) => void antwoord.writeHead(500).end();
    await spreek();
    await ontvanger.wachtTot((a) => ceIds(a).includes(bericht));
    await zwijg();
    await totDat(
      () => keten.sql(`select 1 from hub.levering where lease_id is not null`),
      (uit) => uit.length === 0,
    );
    await valUitMet(bericht);
    expect((await scalabor.levering(bericht))['status']).toBe('open');
    ontvanger.gedrag = (_, antwoord) => void antwoord.writeHead(204).end();
    await spreek();
    for (const id of [bericht, ander]) await scalabor.wachtOpLevering(id, 'bevestigd');
  });

  test('is onverdacht zodra de partner het uit zijn postbus heeft, en houdt na teruggave niet op wat later komt', async () => {
    const caw = keten.partner('caw');
    await caw.leegPostbus();
    const naarCaw = { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' };
    const eerste = (await biedAan(wi, 'LZ-G10', naarCaw)).bericht;
    const later = (await biedAan(wi, 'LZ-G10', { ...naarCaw, dienst: 'nazorg' })).bericht;
    await keten.sql(
      `update hub.levering set uitval = 3 where bericht_id = (select id from hub.bericht where ce_id = $1)`,
      [eerste],
    );
    const { leaseId, berichten } = await caw.neem();
    expect(berichten.map((b) => b.id)).toEqual([eerste]);
    await caw.post(`/postbus/leases/${leaseId}/teruggave`, { ids: [eerste] });
    expect((await caw.neem()).berichten.map((b) => b.id)).toEqual([eerste, later]);
  });

  test('dat niet te maken is houdt de webhook en de postbus niet op', async () => {
    const maakStuk = (bericht: string) =>
      keten.sql(
        `update hub.bericht_inhoud set data = '{"overdracht": 7, "inwoner": [], "van": null}'
                  where bericht_id = (select id from hub.bericht where ce_id = $1)`,
        [bericht],
      );
    await zwijg();
    const stuk = (await biedAan(wi, 'LZ-G4')).bericht;
    const heel = (await biedAan(wi, 'LZ-G5')).bericht;
    await maakStuk(stuk);
    await spreek();
    expect(await scalabor.wachtOpLevering(stuk, 'apart')).toMatchObject({
      reden: expect.stringContaining('niet maken'),
    });
    await scalabor.wachtOpLevering(heel, 'bevestigd');

    const caw = keten.partner('caw');
    const naarCaw = { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' };
    const stukInPost = (await biedAan(wi, 'LZ-G6', naarCaw)).bericht;
    const heelInPost = (await biedAan(wi, 'LZ-G7', naarCaw)).bericht;
    await maakStuk(stukInPost);
    const gehaald = new Set<string>();
    const statusInPost = async () => {
      for (const b of await caw.leegPostbus()) gehaald.add(b.id);
      return (await caw.haal(`/berichten/${stukInPost}`)).inhoud['leveringen'][0].status as string;
    };
    await totDat(statusInPost, (status) => status === 'apart');
    expect([...gehaald]).toContain(heelInPost);
    expect([...gehaald]).not.toContain(stukInPost);
  });
});
