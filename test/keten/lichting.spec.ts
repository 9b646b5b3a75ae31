import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Inname, type Uitkomst } from '@estafette/hub/bericht/index';
import type { Partner } from '@estafette/hub/partner/index';
import { inSpoor, nieuwSpoor } from '@estafette/persistence';
import { randomBytes } from 'node:crypto';
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

/** All at the same moment: the first goes alone, and the rest waits for it. Each under a trace of its own. */
function stuurTegelijk(events: readonly Record<string, unknown>[]): Promise<Ingestuurd[]> {
  const inname = keten.vanHub(Inname);
  return Promise.all(
    events.map(async (event) => {
      const trace = randomBytes(16).toString('hex');
      const spoor = nieuwSpoor('POST /berichten', `00-${trace}-${randomBytes(8).toString('hex')}-01`);
      const ruw = { bytes: Buffer.from(JSON.stringify(event)), gelezen: { waarde: event } };
      return { event, trace, uitkomst: await inSpoor(spoor, () => inname.neemIn(afzender, ruw)) };
    }),
  );
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
});
