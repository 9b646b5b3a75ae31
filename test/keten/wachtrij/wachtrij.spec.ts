import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Keten } from '../../support/keten.js';
import { biedAan } from '../../support/verhaal.js';

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

test('de hele wachtrij mag weg: wat gedaan moet worden staat in de tabellen en komt terug', async () => {
  const wsp = keten.partner('wsp');
  const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: 'V-1' },
    profiel: {},
  });
  await keten.stopMatcher();
  await biedAan(keten.partner('wi'), 'Q-1');
  const vraag = await wsp.post(`/vacatures/${betreft.id}/kandidaten`, {});
  expect(vraag.status).toBe(202);
  await keten.leegWachtrijen();

  await keten.startMatcher();
  const antwoord = vraag.kop.get('location')!.replace('/api/v1', '');
  await totDat(async () => (await wsp.haal(antwoord)).status === 200);
  await totDat(async () => (await keten.sql('select 1 from matcher.termijn')).length > 0);
  await totDat(async () => (await keten.sql('select 1 from hub.outbox')).length === 0);
}, 60_000);

test('een opdracht die twee keer komt doet haar werk één keer', async () => {
  const { Outbox } = await import('@estafette/messaging');
  await biedAan(keten.partner('wi'), 'Q-2');
  await totDat(async () => (await keten.sql('select 1 from hub.outbox')).length === 0);
  const voor = await keten.sql('select * from matcher.termijn order by id');
  await keten.sql(
    `insert into hub.outbox (id, wachtrij, ids, verzonden_op)
     select i.outbox_id, 'bewaking', jsonb_build_object('overdrachtId', o.id), now() - interval '1 hour'
       from matcher.inbox i, hub.overdracht o limit 1`,
  );
  await keten.vanHub(Outbox).veeg();
  await totDat(async () => (await keten.sql('select 1 from hub.outbox')).length === 0);
  expect(await keten.sql('select * from matcher.termijn order by id')).toEqual(voor);
}, 30_000);

async function totDat(klopt: () => Promise<boolean>): Promise<void> {
  for (let beurt = 0; beurt < 200; beurt++) {
    if (await klopt()) return;
    await new Promise((verder) => setTimeout(verder, 100));
  }
  throw new Error('It did not happen within 20 s.');
}
