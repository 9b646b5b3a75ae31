import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import { biedAan } from '../../support/verhaal.js';

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

const totDatLeegIs = () =>
  totDat(
    () => keten.sql('select wachtrij, ids from hub.outbox'),
    (outbox) => outbox.length === 0,
  );

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
  await totDat(
    () => wsp.haal(antwoord),
    ({ status }) => status === 200,
  );
  await totDat(
    () => keten.sql('select 1 from matcher.termijn'),
    (termijnen) => termijnen.length > 0,
  );
  await totDatLeegIs();
});

test('een opdracht die twee keer komt doet haar werk één keer', async () => {
  const { Outbox } = await import('@estafette/messaging');
  await biedAan(keten.partner('wi'), 'Q-2');
  await totDatLeegIs();
  const voor = await keten.sql('select * from matcher.termijn order by id');
  await keten.sql(
    `insert into hub.outbox (id, wachtrij, ids, verzonden_op)
     select i.outbox_id, 'bewaking', jsonb_build_object('overdrachtId', o.id), now() - interval '1 hour'
       from matcher.inbox i, hub.overdracht o limit 1`,
  );
  await keten.vanHub(Outbox).veeg();
  await totDatLeegIs();
  expect(await keten.sql('select * from matcher.termijn order by id')).toEqual(voor);
});

test('wat samen reist gaat niet samen onder: één opdracht die mislukt houdt de andere niet tegen', async () => {
  const { Outbox } = await import('@estafette/messaging');
  const { Database, HUB } = await import('@estafette/persistence');
  await totDatLeegIs();
  const inwoners = await keten.sql<{ id: string }>('select id from hub.inwoner order by id');
  const goed = inwoners.map(({ id }) => ({ inwonerId: id }));
  const kapot = { niemand: goed[0]!.inwonerId };
  await keten.sql('delete from matcher.termijn');
  await keten
    .vanHub(Database)
    .inTransactie(HUB, 'berichtverwerking', (em) =>
      keten.vanHub(Outbox).plaats(em, 'bewaking', goed[0]!, kapot, ...goed.slice(1), goed[0]!),
    );
  const over = await totDat(
    () => keten.sql<{ ids: object }>('select ids from hub.outbox'),
    (outbox) => outbox.length === 1,
  );
  expect(over).toEqual([{ ids: kapot }]);
  expect(await keten.sql('select distinct bewaakt_id from matcher.termijn')).toHaveLength(goed.length);
  await keten.sql('delete from hub.outbox');
});
