import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  Database,
  DatabaseOnbereikbaar,
  HUB,
  huidigSpoor,
  inSpoor,
  nieuwSpoor,
  voorDoel,
  type EntityManager,
} from '@estafette/persistence';
import { Keten } from '../support/keten.js';

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

/** The part of a connection of node-postgres that sends a text. */
interface Zender {
  query(tekst: string): void;
}

/** Lets every START TRANSACTION fail of what is done under this name, and nothing else. */
async function breekBegin(database: Database, naam: string): Promise<() => void> {
  const zender = await database.inTransactie(HUB, 'inrichting', async (em) => {
    const lijn = (await em.queryRunner!.connect()) as { connection: Zender };
    return Object.getPrototypeOf(lijn.connection) as Zender;
  });
  const echt = zender.query;
  zender.query = function (tekst) {
    const stuk = tekst === 'START TRANSACTION' && huidigSpoor().naam === naam;
    return echt.call(this, stuk ? 'START TRANSACTIE' : tekst);
  };
  return () => void (zender.query = echt);
}

test('een transactie die niet begint: wat erin gevraagd wordt mislukt, en er is niets gedaan', async () => {
  const database = keten.vanHub(Database);
  const herstel = await breekBegin(database, 'stuk');
  const fouten: unknown[] = [];
  const werk = async (em: EntityManager): Promise<void> => {
    for (const tekst of [
      'select 1',
      `insert into hub.postcode (pc4, plaats, gemeente, lat, lon) values ('6899', 'X', 'X', 52, 5)`,
    ]) {
      await em.query(tekst).catch((fout: unknown) => fouten.push(fout));
    }
  };
  try {
    const stuk = inSpoor(nieuwSpoor('stuk'), () => database.inTransactie(HUB, 'inrichting', werk));
    await expect(stuk).rejects.toThrow(/syntax error/);
    const vraag = inSpoor(nieuwSpoor('stuk'), () => database.vraag(HUB, 'inrichting', 'select 1 as een', []));
    await expect(vraag).rejects.toThrow(/syntax error/);
  } finally {
    herstel();
  }
  expect(fouten).toHaveLength(2);
  expect(await keten.sql(`select from hub.postcode where pc4 = '6899'`)).toEqual([]);
  expect(await database.vraag(HUB, 'inrichting', 'select 1 as een', [])).toEqual([{ een: 1 }]);
});

test('naast werk voor een ander doel wordt in dezelfde transactie niets gevraagd; erin en erna wel', async () => {
  const doel = `select current_setting('estafette.doel') as doel`;
  await keten.vanHub(Database).inTransactie(HUB, 'inrichting', async (em) => {
    const binnen = voorDoel(em, 'kluis', async () => {
      await em.query('select pg_sleep(0.05)');
      return em.query(doel);
    });
    await expect(em.query(doel)).rejects.toThrow(/beside work for another purpose/);
    await expect(voorDoel(em, 'kluis', () => em.query(doel))).rejects.toThrow(/beside work/);
    await expect(voorDoel(em, 'identiteit', () => em.query(doel))).rejects.toThrow(/beside work/);
    expect(await binnen).toEqual([{ doel: 'kluis' }]);
    expect(await em.query(doel)).toEqual([{ doel: 'inrichting' }]);
  });
});

test('van wat naast elkaar gevraagd wordt is te horen wat er misging, ook als iets anders dat eerder meldt', async () => {
  const omweg = async (werk: Promise<unknown>, stappen: number): Promise<unknown> =>
    stappen === 0 ? werk : omweg(Promise.all([werk]), stappen - 1);
  const samen = keten.vanHub(Database).inTransactie(HUB, 'inrichting', async (em) => {
    const eerst = em.query(`do $$ begin raise exception 'vol' using errcode = 'disk_full'; end $$`);
    await Promise.all([omweg(eerst, 20), em.query('select 1')]);
  });
  await expect(samen).rejects.toBeInstanceOf(DatabaseOnbereikbaar);
});
