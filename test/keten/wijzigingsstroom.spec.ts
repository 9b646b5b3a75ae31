import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { BEGIN, leesWijzigingen, type EntityManager, type Stand } from '@estafette/persistence';
import { Keten } from '../support/keten.js';

const SCHRIJVERS = 12;
const RIJEN_PER_SCHRIJVER = 25;
const GEDULD_MS = 60_000;

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
  await keten.stopMatcher();
});
afterAll(() => keten.stop());

/** Writes one row per transaction; commits later than it writes, by a wait that differs per row. */
async function schrijf(schrijver: number): Promise<void> {
  const client = new pg.Client({ connectionString: keten.database.beheerder });
  await client.connect();
  for (let rij = 0; rij < RIJEN_PER_SCHRIJVER; rij++) {
    const pc4 = String(1000 + schrijver * RIJEN_PER_SCHRIJVER + rij);
    await client.query('begin');
    await client.query(`insert into hub.postcode (pc4, plaats, gemeente, lat, lon) values ($1, 'X', 'X', 52, 5)`, [
      pc4,
    ]);
    await client.query('select pg_sleep($1)', [((schrijver * 7 + rij * 13) % 10) / 200]);
    await client.query('commit');
  }
  await client.end();
}

test('hoe traag anderen ook vastleggen: een lezer van de wijzigingsstroom slaat niets over', async () => {
  const em = {
    query: (opdracht: string, waarden: unknown[]) => keten.sql(opdracht, waarden),
  } as unknown as EntityManager;
  const gelezen = new Set<string>();
  const metTeller = new Set<string>();
  let stand: Stand = BEGIN;
  let teller = BEGIN.id;
  let klaar = false;
  const lees = async (): Promise<number> => {
    const rijen = await leesWijzigingen<Stand & { pc4: string }>(em, 'hub.matcher_postcode', stand, 7);
    rijen.forEach((r) => gelezen.add(r.pc4));
    stand = rijen.at(-1) ?? stand;
    return rijen.length;
  };
  // The control: a reader that goes by the order of the ids, as with a sequence.
  const leesOpId = async (): Promise<void> => {
    const rijen = await keten.sql<{ id: string; pc4: string }>(
      'select id, pc4 from hub.postcode where id > $1 order by id',
      [teller],
    );
    rijen.forEach((r) => metTeller.add(r.pc4));
    teller = rijen.at(-1)?.id ?? teller;
  };
  // The oldest running transaction of the whole cluster holds the feed, also one of another database.
  const leesTotAlles = async (): Promise<void> => {
    const uiterlijk = performance.now() + GEDULD_MS;
    while (gelezen.size < SCHRIJVERS * RIJEN_PER_SCHRIJVER && performance.now() < uiterlijk) {
      if ((await lees()) === 0) await setTimeout(50);
    }
  };
  const lezen = (async () => {
    while (!klaar) await Promise.all([lees(), leesOpId()]);
    await leesOpId();
    await leesTotAlles();
  })();
  await Promise.all(Array.from({ length: SCHRIJVERS }, (_, i) => schrijf(i)));
  klaar = true;
  await lezen;
  expect(gelezen.size).toBe(SCHRIJVERS * RIJEN_PER_SCHRIJVER);
  expect(metTeller.size).toBeLessThan(SCHRIJVERS * RIJEN_PER_SCHRIJVER);
});
