import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { soorten } from '@estafette/hub/signaal/soorten/index';
import { Klok } from '@estafette/tijd';
import { Kindproces } from '../drills/kindproces.js';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import type { Inhoud } from '../support/neppartner.js';
import { gevallen, type Geval } from './signaalgevallen.js';
import { Signaalwereld } from './signaalwereld.js';

const MATCHER = fileURLToPath(new URL('../../../apps/matcher/dist/main.js', import.meta.url));

let keten: Keten;
let wereld: Signaalwereld;

beforeAll(async () => {
  keten = await Keten.start();
  wereld = new Signaalwereld(keten);
  // The second one: whatever is raised here, is raised under the eyes of two.
  await keten.startMatcher();
});
afterAll(() => keten.stop());

interface Signaalrij extends Record<string, unknown> {
  readonly id: string;
  readonly open: boolean;
  readonly opgelostZin: string | null;
}

/** The signalen with this code about what this case is about, that were not there before. */
async function rijen(
  { code, over, partner }: Geval,
  kenmerk: string,
  oudere: readonly string[],
): Promise<Signaalrij[]> {
  return keten.sql<Signaalrij>(
    `select s.id, s.opgelost_op is null as open, s.opgelost_zin as "opgelostZin" from hub.signaal s
      where s.code = $1 and s.onderwerp_soort = $2 and not s.id = any($3)
        and case when s.onderwerp_soort = 'partner' then s.onderwerp_id = (select p.id from hub.partner p where p.naam = $5)
            else exists (select 1 from hub.verwijzing v where v.intern_id in (s.inwoner_id, s.onderwerp_id)
                          and v.kenmerk_partner in ($4, 'V-' || $4)) end
      order by s.geopend_op, s.id`,
    [code, over, oudere, kenmerk, partner ?? null],
  );
}

test.each(gevallen.map((geval, i) => [`${geval.code} (${i + 1})`, geval, `SG-${i + 1}`] as const))(
  '%s ontstaat, en sluit zichzelf met de reden',
  async (_, geval, kenmerk) => {
    const oudere = (await rijen(geval, kenmerk, [])).filter((s) => !s.open).map(({ id }) => id);
    const begin = await geval.begin(wereld, kenmerk);
    keten.klok.schuifOp({ dagen: geval.dagen });
    const lees = () => rijen(geval, kenmerk, oudere);
    const [open] = await totDat(lees, ([eerste]) => eerste?.open === true);
    await geval.einde(wereld, kenmerk, begin);
    const dicht = await totDat(lees, (lijst) => lijst.find(({ id }) => id === open!.id)?.open === false);
    expect(dicht.find(({ id }) => id === open!.id)!.opgelostZin).toMatch(/\.$/);
  },
);

/** What was raised, and what was told of it: every opening but an open one has its closing. */
const tel = () =>
  keten.sql<Inhoud>(
    `select s.id, s.code, s.opgelost_op is null as open, s.verteld_op is not null as verteld,
            count(b.id) filter (where b.type like '%signaal.geopend')::int
              - count(b.id) filter (where b.type like '%signaal.opgelost')::int as onbeantwoord
       from hub.signaal s left join hub.bericht b on b.onderwerp_id = s.id group by s.id order by s.id`,
  );
const werkvoorraad = async (): Promise<number> => {
  const [stand] = await keten.sql<{ n: number }>(
    `select (select count(*) from hub.outbox)::int + (select count(*) from matcher.outbox)::int
          + (select count(*) from matcher.termijn where gemeld_op is null and vervalt_op <= $1)::int as n`,
    [keten.klok.nu()],
  );
  return stand!.n;
};

/** A matcher as it runs in production, at the same moment as this chain. */
async function matcherproces(): Promise<Kindproces> {
  const seconden = Math.round((keten.klok.nu().getTime() - new Klok().nu().getTime()) / 1000);
  const database = { DATABASE_URL: keten.database.matcher, DATABASE_URL_MATCHER: keten.database.matcher };
  const redis = keten.redisUrl === undefined ? {} : { REDIS_URL: keten.redisUrl };
  const omgeving = { ...process.env, NODE_OPTIONS: '', KLOK_VERSCHUIVING: `PT${seconden}S`, ...database, ...redis };
  const dataMap = await mkdtemp(join(tmpdir(), 'estafette-matcher-'));
  const proces = await Kindproces.begin({ naam: 'matcher', script: MATCHER, omgeving, dataMap });
  await proces.klaar;
  void proces.einde.then(() => rm(dataMap, { recursive: true, force: true }));
  return proces;
}

test('elk signaal kwam één keer: met twee bewakers, en ook als er een midden in het werk omvalt en alles nog eens komt', async () => {
  await totDat(werkvoorraad, (n) => n === 0);
  const voor = await tel();
  expect(voor.filter((s) => s['onbeantwoord'] !== (s['open'] && s['verteld'] ? 1 : 0))).toEqual([]);
  await keten.stopMatcher();
  await keten.leegWachtrijen();
  // All that was found is found again, and all that changed has changed again.
  await keten.sql(`update matcher.termijn set gemeld_op = null`);
  await keten.sql(`insert into matcher.outbox (wachtrij, ids, verzonden_op)
    select 'signaal', jsonb_build_object('bevindingId', id), now() - interval '1 hour' from matcher.bevinding`);
  await keten.sql(`insert into hub.outbox (wachtrij, ids, verzonden_op)
    select 'bewaking', jsonb_build_object('inwonerId', id), now() - interval '1 hour' from hub.inwoner`);
  const alles = await werkvoorraad();
  const eerste = await matcherproces();
  await totDat(werkvoorraad, (n) => n < alles);
  eerste.geefSignaal('SIGKILL');
  await eerste.einde;
  await keten.startMatcher();
  await keten.startMatcher();
  await totDat(werkvoorraad, (n) => n === 0);
  expect(await tel()).toEqual(voor);
});

test('deze tabel kent elke soort', () => {
  expect([...new Set(gevallen.map((g) => g.code))].sort()).toEqual(soorten.map((s) => s.code).sort());
});
