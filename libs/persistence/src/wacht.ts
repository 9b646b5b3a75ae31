import pg from 'pg';
import { setTimeout as wacht } from 'node:timers/promises';
import { alsOnbereikbaar, DatabaseOnbereikbaar } from './storing.js';

const OPNIEUW_MS = 500;

/**
 * Waits until the database answers, however long that takes: a process that starts before its database needs no help.
 * Calls `meld` once when it is not there. Throws on what waiting does not cure, such as a wrong password.
 */
export async function wachtOpDatabase(url: string, meld: (oorzaak: unknown) => void): Promise<void> {
  for (let keer = 1; ; keer++) {
    const oorzaak = await probeer(url);
    if (oorzaak === undefined) return;
    if (!(alsOnbereikbaar(oorzaak) instanceof DatabaseOnbereikbaar)) throw oorzaak;
    if (keer === 1) meld(oorzaak);
    await wacht(OPNIEUW_MS);
  }
}

async function probeer(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 4_000 });
  // Lost while it connects: the promise says so too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (oorzaak) {
    return oorzaak;
  } finally {
    await client.end().catch(() => undefined);
  }
}
