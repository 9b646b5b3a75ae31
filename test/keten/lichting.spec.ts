import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HubBerichten, Inname, type Uitkomst } from '@estafette/hub/bericht/index';
import type { Partner } from '@estafette/hub/partner/index';
import { Database, DatabaseOnbereikbaar, HUB, inSpoor, nieuwSpoor } from '@estafette/persistence';
import { randomBytes, randomUUID } from 'node:crypto';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, intakeScalabor, regisseurDeVries } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let afzender: Partner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  [afzender] = (await keten.sql(
    `select id, naam, weergavenaam, soort, oin from hub.partner where naam = 'wi'`,
  )) as unknown as [Partner];
});
afterAll(() => keten.stop());

interface Ingestuurd {
  readonly event: Record<string, unknown>;
  readonly trace: string;
  readonly uitkomst: Uitkomst;
}

const aanbod = (inwoner: object, meer: object = {}): Record<string, unknown> =>
  wi.event('overdracht.aangeboden', {
    inwoner,
    van: gebiedsteamNoord,
    gever: regisseurDeVries,
    naar: intakeScalabor,
    dienst: 'arbeidsontwikkeltraject',
    doel: 'Werkritme opbouwen.',
    ...meer,
  });

async function stuur(event: Record<string, unknown>): Promise<Ingestuurd> {
  const trace = randomBytes(16).toString('hex');
  const spoor = nieuwSpoor('POST /berichten', `00-${trace}-${randomBytes(8).toString('hex')}-01`);
  const ruw = { bytes: Buffer.from(JSON.stringify(event)), gelezen: { waarde: event } };
  return { event, trace, uitkomst: await inSpoor(spoor, () => keten.vanHub(Inname).neemIn(afzender, ruw)) };
}

/** All at the same moment: the first goes alone, and the rest waits for it. Each under a trace of its own. */
function stuurTegelijk(events: readonly Record<string, unknown>[]): Promise<Ingestuurd[]> {
  return Promise.all(events.map(stuur));
}

/** What became of each: how it was stored, in which transaction, and under which traces. */
function opgeslagen(ids: readonly unknown[]): Promise<Opgeslagen[]> {
  return keten.sql<Opgeslagen & Record<string, unknown>>(
    `select b.ce_id as id, b.status, b.xmin::text as transactie, substr(b.spoor, 4, 32) as trace,
            array(select distinct v.trace_id from logboek.verwerking v
                   where v.inwoner_id = b.inwoner_id and v.handeling = 'schrijven' and v.activiteit = 'berichtverwerking') as "logboek",
            (select count(*)::int from hub.overdracht o where o.id = b.onderwerp_id) as overdrachten,
            (select count(*)::int from hub.levering l where l.bericht_id = b.id) as leveringen
       from hub.bericht b where b.ce_id = any($1) order by b.id`,
    [ids],
  );
}

interface Opgeslagen {
  readonly id: string;
  readonly status: string;
  readonly transactie: string;
  readonly trace: string;
  readonly logboek: readonly string[];
  readonly overdrachten: number;
  readonly leveringen: number;
}

const codes = ({ uitkomst }: Ingestuurd): readonly string[] =>
  uitkomst.soort === 'verwerkt' ? [] : uitkomst.weigering.fouten.map((f) => f.code);

describe('Aanbiedingen die tegelijk komen', () => {
  test('gaan samen, en elk heeft een eigen overdracht, levering en spoor', async () => {
    const kenmerken = Array.from({ length: 12 }, (_, i) => `SAMEN-${i}`);
    const ingestuurd = await stuurTegelijk(kenmerken.map((kenmerkPartner) => aanbod({ kenmerkPartner })));
    expect(ingestuurd.flatMap(codes)).toEqual([]);
    const rijen = await opgeslagen(ingestuurd.map(({ event }) => event['id']));
    expect(new Set(rijen.map(({ transactie }) => transactie)).size).toBe(2);
    const sporen = new Map(ingestuurd.map(({ event, trace }) => [event['id'], trace]));
    expect(rijen).toHaveLength(12);
    for (const rij of rijen) {
      expect(rij).toMatchObject({ status: 'verwerkt', overdrachten: 1, leveringen: 1, trace: sporen.get(rij.id) });
      expect(rij.logboek).toEqual([rij.trace]);
    }
    const nummers = ingestuurd.map(({ uitkomst }) => uitkomst.soort === 'verwerkt' && uitkomst.betreft.nummer);
    expect(new Set(nummers).size).toBe(12);
    const [{ n }] = (await keten.sql(
      `select count(*)::int as n from matcher.inbox i full join hub.outbox o on o.id = i.outbox_id`,
    )) as [{ n: number }];
    expect(n).toBeGreaterThanOrEqual(12);
  });

  test('is er één fout, dan hoort die dat, en zijn de andere aangenomen', async () => {
    const bekend = aanbod({ kenmerkPartner: 'FOUT-0' });
    await wi.stuurEvent(bekend);
    const ingestuurd = await stuurTegelijk([
      aanbod({ kenmerkPartner: 'FOUT-1' }),
      aanbod({ kenmerkPartner: 'FOUT-2' }),
      aanbod({ kenmerkPartner: 'FOUT-3' }, { naar: { partner: 'scalabor', team: 'bestaat-niet' } }),
      bekend,
      aanbod({ kenmerkPartner: 'FOUT-4' }),
    ]);
    expect(ingestuurd.map(codes)).toEqual([[], [], ['TEAM_ONBEKEND'], [], []]);
    expect(ingestuurd.map(({ uitkomst }) => uitkomst.soort === 'verwerkt' && uitkomst.herhaald)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    const rijen = await opgeslagen(ingestuurd.map(({ event }) => event['id']));
    expect(rijen.map(({ status }) => status).toSorted()).toEqual([
      'geweigerd',
      ...Array.from('1234', () => 'verwerkt'),
    ]);
    expect(rijen.filter(({ status }) => status === 'verwerkt').map((r) => r.leveringen)).toEqual([1, 1, 1, 1]);
  });

  test('gaan ze over één inwoner, onder welke naam ook, dan gaan ze na elkaar', async () => {
    await biedAan(wi, 'ZELFDE-1');
    const [{ id }] = (await keten.sql(
      `select extern_id as id from hub.verwijzing where kenmerk_partner = 'ZELFDE-1' and soort = 'inwoner'`,
    )) as [{ id: string }];
    const ingestuurd = await stuurTegelijk([
      aanbod({ kenmerkPartner: 'ZELFDE-0' }),
      aanbod({ kenmerkPartner: 'ZELFDE-1' }),
      aanbod({ id }),
      aanbod({ kenmerkPartner: 'ZELFDE-1' }),
    ]);
    expect(ingestuurd.flatMap(codes)).toEqual([]);
    const rijen = await opgeslagen(ingestuurd.map(({ event }) => event['id']));
    expect(new Set(rijen.map(({ transactie }) => transactie)).size).toBe(4);
    const volgnummers = await keten.sql<{ volgnummer: string }>(
      `select volgnummer from hub.levering l join hub.bericht b on b.id = l.bericht_id
         join hub.verwijzing v on v.intern_id = b.inwoner_id and v.kenmerk_partner = 'ZELFDE-1'
        where l.partner_id = (select id from hub.partner where naam = 'scalabor') order by l.volgnummer`,
    );
    expect(volgnummers.map((r) => Number(r.volgnummer))).toEqual([1, 2, 3, 4]);
  });

  test('twee die dezelfde overdracht noemen: één wordt aangenomen', async () => {
    const overdracht = { kenmerkPartner: 'WR-TWEEMAAL' };
    const ingestuurd = await stuurTegelijk([
      aanbod({ kenmerkPartner: 'TWEE-0' }),
      aanbod({ kenmerkPartner: 'TWEE-1' }, { overdracht }),
      aanbod({ kenmerkPartner: 'TWEE-2' }, { overdracht }),
    ]);
    expect(ingestuurd.map(codes).toSorted()).toEqual([[], [], ['OVERGANG_VERBODEN']]);
  });

  test('is een ander met één inwoner bezig, dan wacht alleen wie daarover gaat', async () => {
    await biedAan(wi, 'SLOT-1');
    const kenmerken = ['SLOT-0', 'SLOT-1', 'SLOT-2', 'SLOT-3'];
    const klaar: string[] = [];
    const alle = await keten.vanHub(Database).inTransactie(HUB, 'inzage', async (em) => {
      await em.query(
        `select from hub.inwoner i join hub.verwijzing v on v.intern_id = i.id
          where v.kenmerk_partner = 'SLOT-1' for update of i`,
      );
      const onderweg = kenmerken.map(async (kenmerkPartner) => {
        const { uitkomst } = await stuur(aanbod({ kenmerkPartner }));
        klaar.push(kenmerkPartner);
        return uitkomst.soort;
      });
      await totDat(
        () => klaar,
        (namen) => namen.length === 3,
      );
      return onderweg;
    });
    expect(klaar.slice(0, 3).toSorted()).toEqual(['SLOT-0', 'SLOT-2', 'SLOT-3']);
    expect(await Promise.all(alle)).toEqual(kenmerken.map(() => 'verwerkt'));
  });

  test('valt de verbinding met de database weg, dan weet elk dat het nog eens moet, en komt elk één keer binnen', async () => {
    const kenmerken = ['WEG-0', 'WEG-1', 'WEG-2', 'WEG-3'];
    await biedAan(wi, 'WEG-0');
    await biedAan(wi, 'WEG-1');
    const events = kenmerken.map((kenmerkPartner) => aanbod({ kenmerkPartner }));
    const uitkomsten = await keten.vanHub(Database).inTransactie(HUB, 'inzage', async (em) => {
      await em.query(
        `select from hub.inwoner i join hub.verwijzing v on v.intern_id = i.id
          where v.kenmerk_partner in ('WEG-0', 'WEG-1') for update of i`,
      );
      const onderweg = Promise.allSettled(events.map(stuur));
      // The one that goes alone, and the company of the rest.
      const wachtend = await totDat(wachtendOpSlot, (pids) => pids.length === 2);
      await keten.sql(`select pg_terminate_backend(p) from unnest($1::int[]) as p`, [wachtend]);
      return onderweg;
    });
    const oorzaken = uitkomsten.map((u) => u.status === 'rejected' && (u.reason as Error).constructor);
    expect(oorzaken).toEqual(kenmerken.map(() => DatabaseOnbereikbaar));
    const opnieuw = await stuurTegelijk(events);
    expect(opnieuw.map(({ uitkomst }) => uitkomst.soort === 'verwerkt' && uitkomst.herhaald)).toEqual(
      kenmerken.map(() => false),
    );
    const rijen = await opgeslagen(events.map(({ id }) => id));
    expect(rijen.map(({ status, leveringen }) => [status, leveringen])).toEqual(kenmerken.map(() => ['verwerkt', 1]));
  });
});

async function wachtendOpSlot(): Promise<readonly number[]> {
  const rijen = await keten.sql<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rijen.map(({ pid }) => pid);
}

describe('Berichten van één transactie over één onderwerp', () => {
  test('krijgen bij elke ontvanger opvolgende volgnummers, in de volgorde waarin ze verstuurd zijn', async () => {
    const partners = await keten.sql<{ id: string }>(`select id from hub.partner where naam in ('wi', 'scalabor')`);
    const gevolg = {
      onderwerp: { soort: 'bericht' as const, id: randomUUID() },
      ontvangers: partners.map(({ id }) => id),
    };
    const verstuur = (aantal: number): Promise<(string | undefined)[]> =>
      keten.vanHub(Database).inTransactie(HUB, 'berichtverwerking', (em) => {
        const data = { bericht: 'X', fouten: [] };
        return Promise.all(
          Array.from({ length: aantal }, () =>
            keten.vanHub(HubBerichten).verstuur(em, 'bericht.geweigerd', data, gevolg),
          ),
        );
      });
    const ids = [...(await verstuur(3)), ...(await verstuur(2))];
    const rijen = await keten.sql<{ volgnummers: number[] }>(
      `select array_agg(l.volgnummer::int order by array_position($1::uuid[], l.bericht_id)) as volgnummers
         from hub.levering l where l.bericht_id = any($1) group by l.partner_id`,
      [ids],
    );
    expect(rijen.map(({ volgnummers }) => volgnummers)).toEqual(partners.map(() => [1, 2, 3, 4, 5]));
  });
});
