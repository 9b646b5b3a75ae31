import { DataSource } from 'typeorm';

/**
 * Brings the database up to date, as its owner. Migrations lie beside the slice they belong to and are found by glob;
 * the timestamp in their name orders them. Two processes that migrate at once wait for each other.
 */
export async function migreer(url: string, globs: string[]): Promise<string[]> {
  const bron = new DataSource({ type: 'postgres', url, migrations: globs, migrationsTransactionMode: 'each' });
  await bron.initialize();
  const slot = bron.createQueryRunner();
  try {
    await slot.query(`select pg_advisory_lock(hashtext('estafette.migreer'))`);
    const gedaan = await bron.runMigrations();
    return gedaan.map((m) => m.name);
  } finally {
    await slot.release();
    await bron.destroy();
  }
}
