import { setTimeout as wacht } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { wachtteOpSlot } from './storing.js';

/** So long a change may keep others from a table while it waits for it itself; then it lets them by and tries again. */
const SLOT_MS = 250;
const OPNIEUW_MS = 300;
const POGINGEN = 200;

/**
 * Brings the database up to date, as its owner. Migrations lie beside the slice they belong to and are found by glob;
 * the timestamp in their name orders them. Two processes that migrate at once wait for each other. Hubs may go on working
 * meanwhile: a change that has to wait for them does not hold them up.
 */
export async function migreer(url: string, globs: string[]): Promise<string[]> {
  const bron = new DataSource({
    type: 'postgres',
    url,
    migrations: globs,
    migrationsTransactionMode: 'each',
    extra: { options: `-c lock_timeout=${SLOT_MS}` },
  });
  await bron.initialize();
  const slot = bron.createQueryRunner();
  try {
    await slot.query(`set lock_timeout = 0`);
    await slot.query(`select pg_advisory_lock(hashtext('estafette.migreer'))`);
    return await totGelukt(async () => (await bron.runMigrations()).map((m) => m.name));
  } finally {
    await slot.release();
    await bron.destroy();
  }
}

/** Each migration is a transaction of its own: those that were done are not done again. */
async function totGelukt(werk: () => Promise<string[]>): Promise<string[]> {
  for (let poging = 1; ; poging++) {
    try {
      return await werk();
    } catch (oorzaak) {
      if (poging === POGINGEN || !wachtteOpSlot(oorzaak)) throw oorzaak;
      await wacht(OPNIEUW_MS);
    }
  }
}
