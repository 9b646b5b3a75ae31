import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Addresses of one database, per role. */
export interface Adressen {
  readonly hub: string;
  readonly matcher: string;
  readonly eigenaar: string;
  readonly beheerder: string;
}

/** A fresh copy of the migrated template database. */
export async function maakDatabase(): Promise<Adressen> {
  const cluster = JSON.parse(process.env['ESTAFETTE_TEST_CLUSTER'] ?? '{}') as Adressen;
  const naam = `test_${randomBytes(6).toString('hex')}`;
  await sql(metDatabase(cluster.beheerder, 'postgres'), `create database ${naam} template estafette`);
  return {
    hub: metDatabase(cluster.hub, naam),
    matcher: metDatabase(cluster.matcher, naam),
    eigenaar: metDatabase(cluster.eigenaar, naam),
    beheerder: metDatabase(cluster.beheerder, naam),
  };
}

/** One statement on a connection of its own. */
export async function sql<R extends pg.QueryResultRow>(
  url: string,
  opdracht: string,
  waarden: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(opdracht, waarden)).rows;
  } finally {
    await client.end();
  }
}

function metDatabase(url: string, naam: string): string {
  const adres = new URL(url);
  adres.pathname = `/${naam}`;
  return adres.href;
}
