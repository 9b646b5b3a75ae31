import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';

const NACHTWERK_NA_MS = 100_000;

/**
 * A hub that just started counts what it did not count in the night, from a minute and a half on. `vanaf`: when it started,
 * by `performance.now()`.
 */
export async function totNachtwerkGedaan(url: string, vanaf: number): Promise<void> {
  const bezig = `select 1 from pg_stat_activity where application_name = 'estafette-hub' and state = 'active'`;
  for (let stil = 0; stil < 10 || performance.now() - vanaf < NACHTWERK_NA_MS;) {
    stil = (await sql(url, bezig)).length === 0 ? stil + 1 : 0;
    await wacht(500);
  }
}
