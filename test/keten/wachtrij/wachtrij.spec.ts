import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Bewaker } from '@estafette/matcher/bewaking/bewaker';
import { randomUUID } from 'node:crypto';
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

test('wie niets te doen heeft hoort het als er iets is, ook als hij zelf pas over tien minuten weer zou kijken', async () => {
  const { opts } = keten.vanMatcher(Bewaker).worker;
  const eerder = opts.drainDelay!;
  opts.drainDelay = 600;
  // With the first it still waits as long as before, if that was not over.
  for (const inwoner of ['Q-5', 'Q-6', 'Q-7']) {
    await biedAan(keten.partner('wi'), inwoner);
    await totDatLeegIs();
  }
  opts.drainDelay = eerder;
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

test('werk dat telkens mislukt wordt na tien keer apart gezet, en gaat pas weer als iemand dat vraagt', async () => {
  const { Outbox } = await import('@estafette/messaging');
  const beheer = keten.partner('beheer');
  const bewaker = keten.vanMatcher(Bewaker);
  const id = randomUUID();
  const poging = (attemptsMade: number) =>
    bewaker.process({ id, data: { id, ids: 'onleesbaar' }, attemptsMade, opts: { attempts: 10 } } as never);
  await keten.sql(
    `insert into hub.outbox (id, wachtrij, ids, verzonden_op)
     values ($1, 'bewaking', '"onleesbaar"', now() + interval '1 hour')`,
    [id],
  );
  await expect(poging(8)).rejects.toThrow(/shape/);
  expect((await beheer.haal('/apart-werk')).inhoud['werk']).toEqual([]);
  await poging(9);
  expect((await beheer.haal('/apart-werk')).inhoud['werk']).toMatchObject([
    { id, wachtrij: 'bewaking', door: 'matcher', uitval: 10, reden: expect.stringMatching(/10 keer/) },
  ]);
  await keten.sql(`update hub.outbox set verzonden_op = now() - interval '1 day' where id = $1`, [id]);
  expect(await keten.vanHub(Outbox).veeg()).toBe(0);
  expect((await beheer.post(`/apart-werk/${id}/herhaling`)).status).toBe(202);
  await keten.sql(`delete from hub.outbox where id = $1`, [id]);
});

test('een achterstand is geen verlies: wat nog in de wachtrij staat, gaat er niet nog eens in', async () => {
  const { Outbox } = await import('@estafette/messaging');
  await keten.stopMatcher();
  await biedAan(keten.partner('wi'), 'Q-3');
  const keren = async (): Promise<number> => {
    const [rij] = await keten.sql<{ n: number }>(`select sum(pogingen)::int as n from hub.outbox`);
    return rij!.n;
  };
  const veegAlsofHetLangDuurt = async (): Promise<number> => {
    await keten.sql(`update hub.outbox set verzonden_op = now() - interval '1 hour'`);
    return keten.vanHub(Outbox).veeg();
  };
  // Once all of it is in the queue.
  await totDat(veegAlsofHetLangDuurt, (teLaat) => teLaat === 0);
  const vooraf = await keren();
  await veegAlsofHetLangDuurt();
  expect(await keren()).toBe(vooraf);
  await keten.leegWachtrijen();
  await veegAlsofHetLangDuurt();
  await totDat(keren, (n) => n > vooraf);
  await keten.startMatcher();
  await totDatLeegIs();
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
