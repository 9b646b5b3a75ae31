import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Bewaker } from '@estafette/matcher/bewaking/bewaker';
import { Reeks } from '@estafette/matcher/bewaking/reeks';
import fc from 'fast-check';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import { Signaalwereld } from '../signaalwereld.js';

const TABELLEN = ['termijn', 'bewaakt', 'bevinding'];

/** Room for copies of what bewaking keeps, a note of every finding that is told, and of whom no term can be removed. */
const HULPMIDDELEN = `
  ${['eerst', 'begin']
    .map(
      (kopie) =>
        `create schema ${kopie};${TABELLEN.map((t) => `create table ${kopie}.${t} (like matcher.${t})`).join(';')}`,
    )
    .join(';')};
  create schema proef;
  create table proef.verteld (bevinding_id uuid, spoor text);
  create table proef.kapot (id uuid);
  create function proef.noteer() returns trigger language plpgsql security definer as $$
  begin
    insert into proef.verteld values ((new.ids ->> 'bevindingId')::uuid, new.spoor);
    return null;
  end $$;
  create trigger noteer after insert on matcher.outbox for each row execute function proef.noteer();
  create function proef.breek() returns trigger language plpgsql security definer as $$
  begin
    if old.bewaakt_id in (select id from proef.kapot) then raise 'broken on purpose'; end if;
    return old;
  end $$;
  create trigger breek before delete on matcher.termijn for each row execute function proef.breek()`;

/** Terms that the facts do not give, with what was found when they passed. */
const METEN_GEVONDEN = `
  insert into matcher.bevinding (code, onderwerp_soort, onderwerp_id, oorzaak, gevonden_op)
  select code, onderwerp_soort, onderwerp_id, oorzaak, now() from t`;
const VERVROEG = `
  with t as (update matcher.termijn set vervalt_op = now() - interval '1 day', gemeld_op = now() where id = any($1)
             returning *) ${METEN_GEVONDEN}`;
const LAAT_ZWERVEN = `
  with t as (insert into matcher.termijn (bewaakt_id, code, onderwerp_soort, onderwerp_id, oorzaak, vervalt_op, gemeld_op)
             select id, 'BUITEN_BEELD', soort, id, 'datum-voorbij@2020', now(), now() from matcher.bewaakt
              where id = any($1) returning *) ${METEN_GEVONDEN}`;

interface Bewaakt extends Record<string, unknown> {
  readonly id: string;
  readonly soort: 'inwoner' | 'vacature';
}

let keten: Keten;
let bewaakt: readonly Bewaakt[];

beforeAll(async () => {
  keten = await Keten.start();
  await keten.sql(HULPMIDDELEN);
  const wereld = new Signaalwereld(keten);
  await wereld.kent('BU-1');
  await wereld.aangeboden('BU-2');
  await wereld.opgepakt('BU-3');
  await wereld.geaccepteerd('BU-4');
  await wereld.gestart('BU-5');
  await wereld.voorgelegd('BU-6');
  await totDat(
    () =>
      keten.sql(`select 1 from hub.outbox union all select 1 from matcher.outbox union all
                 select 1 from matcher.termijn where gemeld_op is null and vervalt_op <= now()`),
    (open) => open.length === 0,
  );
  bewaakt = await keten.sql<Bewaakt>(`select id, soort from matcher.bewaakt where soort <> 'partner' order by id`);
  await kopieer('matcher', 'eerst');
});
afterAll(() => keten.stop());

async function kopieer(van: string, naar: string): Promise<void> {
  await keten.sql(
    TABELLEN.map((t) => `delete from ${naar}.${t}; insert into ${naar}.${t} table ${van}.${t}`).join(';'),
  );
}

async function naarHetBegin(): Promise<void> {
  await keten.sql('truncate proef.kapot, proef.verteld');
  await kopieer('begin', 'matcher');
}

const keuze = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
const gekozen = <T>(uit: readonly T[], keuzes: readonly boolean[]) => uit.filter((_, i) => keuzes[i % keuzes.length]);
const ids = (rijen: readonly { id: string }[]) => rijen.map(({ id }) => id);

interface Verstoring {
  readonly weg: readonly boolean[];
  readonly vroeg: readonly boolean[];
  readonly zwervend: readonly boolean[];
  readonly vergeten: readonly boolean[];
}

/** From here on the terms are no longer those of the facts; of the one that is `kapot` something has to go. */
async function verstoor({ weg, vroeg, zwervend, vergeten }: Verstoring, kapot: string): Promise<void> {
  await kopieer('eerst', 'matcher');
  const lopend = await keten.sql<{ id: string }>(
    `select id from matcher.termijn where gemeld_op is null and vervalt_op > now() order by id`,
  );
  await keten.sql('delete from matcher.termijn where id = any($1)', [ids(gekozen(lopend, weg))]);
  await keten.sql(VERVROEG, [ids(gekozen(lopend, vroeg))]);
  await keten.sql(LAAT_ZWERVEN, [[...ids(gekozen(bewaakt, zwervend)), kapot]]);
  await keten.sql('delete from matcher.bewaakt where id = any($1)', [ids(gekozen(bewaakt, vergeten))]);
  await kopieer('matcher', 'begin');
}

const traces = new Map<string, string>();

/** Each of these was asked for by a request of its own. */
function bundelOver(wie: readonly Bewaakt[]): { bundel: { id: string }[] } {
  const bundel = wie.map(({ id, soort }) => {
    if (!traces.has(id)) traces.set(id, randomBytes(16).toString('hex'));
    const spoor = `00-${traces.get(id)!}-${randomBytes(8).toString('hex')}-01`;
    return { id: randomUUID(), ids: { [`${soort}Id`]: id }, spoor };
  });
  return { bundel };
}

/** One by one, as after a worker that died; or all in one transaction. */
function doe(data: object, hoe: 'los' | 'samen'): Promise<void> {
  const stalledCounter = hoe === 'los' ? 1 : 0;
  const job = { id: randomUUID(), data, attemptsMade: 0, stalledCounter, opts: { attempts: 10 } };
  return keten.vanMatcher(Bewaker).process(job as never);
}

/** In which transactions the work of this bundle was done. */
function transacties({ bundel }: { readonly bundel: { id: string }[] }): Promise<unknown[]> {
  return keten.sql('select distinct xmin::text from matcher.inbox where outbox_id = any($1)', [ids(bundel)]);
}

interface Feit extends Record<string, unknown> {
  readonly over: string;
}

/** What bewaking keeps, what it told, and under whose trace. */
async function stand(): Promise<{ bewaard: Feit[]; gesloten: Feit[]; verteld: Feit[] }> {
  const bewaard = await keten.sql<Feit>(
    `select b.id as over, b.versie, t.code, t.onderwerp_id, t.oorzaak, t.vervalt_op, t.gemeld_op is not null as gemeld
       from matcher.bewaakt b full join matcher.termijn t on t.bewaakt_id = b.id
      where b.soort <> 'partner' order by 1, code, onderwerp_id, oorzaak`,
  );
  const vanBegin = `from begin.termijn t join matcher.bevinding b using (code, onderwerp_soort, onderwerp_id, oorzaak)`;
  const gesloten = await keten.sql<Feit>(
    `select t.bewaakt_id as over, code, onderwerp_id, oorzaak, b.reden ${vanBegin}
      where b.vervallen_op is not null order by 1, 2, 3, 4`,
  );
  const verteld = await keten.sql<Feit>(
    `select t.bewaakt_id as over, code, onderwerp_id, oorzaak, substring(v.spoor, 4, 32) as trace ${vanBegin}
       join proef.verteld v on v.bevinding_id = b.id order by 1, 2, 3, 4`,
  );
  return { bewaard, gesloten, verteld };
}
type Stand = Awaited<ReturnType<typeof stand>>;

function zonder(id: string, { bewaard, gesloten, verteld }: Stand): Stand {
  const anders = (feiten: Feit[]): Feit[] => feiten.filter(({ over }) => over !== id);
  return { bewaard: anders(bewaard), gesloten: anders(gesloten), verteld: anders(verteld) };
}

test('een bundel laat hetzelfde na als haar opdrachten los van elkaar, ook als er één mislukt, en elk met een eigen spoor', async () => {
  const { bewaard } = await stand();
  const inwoners = bewaakt.filter(({ soort }) => soort === 'inwoner');
  expect(inwoners.length).toBeGreaterThan(5);
  expect(inwoners.length).toBeLessThan(bewaakt.length);
  const verstoring = { weg: keuze, vroeg: keuze, zwervend: keuze, vergeten: keuze };
  await fc.assert(
    fc.asyncProperty(fc.record(verstoring), keuze, fc.constantFrom(...inwoners), async (hoe, dubbel, kapot) => {
      const wie = [...bewaakt, ...gekozen(bewaakt, dubbel)];
      await verstoor(hoe, kapot.id);
      await naarHetBegin();
      await doe(bundelOver(wie), 'los');
      const los = await stand();
      expect(los.bewaard).toEqual(bewaard);
      expect(los.verteld).not.toEqual([]);
      expect(los.verteld).toEqual(
        los.gesloten.map(({ over, code, onderwerp_id, oorzaak }) => ({
          over,
          code,
          onderwerp_id,
          oorzaak,
          trace: traces.get(over),
        })),
      );

      await naarHetBegin();
      const geheel = bundelOver(wie);
      await doe(geheel, 'samen');
      expect(await stand()).toEqual(los);
      expect(await transacties(geheel)).toHaveLength(1);

      await naarHetBegin();
      await keten.sql(`insert into proef.kapot values ($1)`, [kapot.id]);
      const bundel = bundelOver(wie);
      await expect(doe(bundel, 'samen')).rejects.toThrow('broken on purpose');
      expect(zonder(kapot.id, await stand())).toEqual(zonder(kapot.id, los));
      await keten.sql('truncate proef.kapot');
      await doe(bundel, 'samen');
      expect(await stand()).toEqual(los);
    }),
    { numRuns: 8 },
  );
});

test('wat in een reeks niet lukt, houdt van niemand anders de termijnen tegen', async () => {
  await kopieer('eerst', 'matcher');
  const { bewaard } = await stand();
  const inwoners = ids(bewaakt.filter(({ soort }) => soort === 'inwoner'));
  const [kapot] = inwoners;
  await keten.sql(LAAT_ZWERVEN, [inwoners]);
  await keten.sql('insert into proef.kapot values ($1)', [kapot]);
  const herbereken = () => keten.vanMatcher(Reeks).herbereken('inwoner', inwoners, new AbortController().signal);
  await expect(herbereken()).rejects.toThrow('broken on purpose');
  const anderen = async () => (await stand()).bewaard.filter(({ over }) => over !== kapot);
  expect(await anderen()).toEqual(bewaard.filter(({ over }) => over !== kapot));
  await keten.sql('truncate proef.kapot');
  await herbereken();
  expect((await stand()).bewaard).toEqual(bewaard);
});
