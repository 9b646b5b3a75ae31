import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { geefSignaal, leeft, opdrachtregel, wachtOpEinde } from './processen.mjs';
import { Startfout } from './startfout.mjs';

/**
 * After a crash postmaster.pid stays behind. Its pid may by now belong to any process of the same user, which
 * PostgreSQL takes for a running server; or the old server lives on without anyone to stop it.
 */
export async function ruimVorigePostgresOp(gegevens) {
  const bestand = join(gegevens, 'postmaster.pid');
  const pid = await leesPid(bestand);
  if (pid === undefined) return;
  if (await isServerVan(pid, gegevens)) await stopServer(pid);
  else await rm(bestand, { force: true });
}

async function leesPid(bestand) {
  const tekst = await readFile(bestand, 'utf8').catch(() => '');
  const pid = Number.parseInt(tekst, 10);
  return pid > 1 ? pid : undefined;
}

async function isServerVan(pid, gegevens) {
  return (await leeft(pid)) && (await opdrachtregel(pid)).includes(` -D ${gegevens} `);
}

async function stopServer(pid) {
  for (const signaal of ['SIGINT', 'SIGQUIT']) {
    geefSignaal(pid, signaal);
    if (await wachtOpEinde(pid, 5_000)) return;
  }
  throw new Startfout(
    `Een eerdere PostgreSQL (proces ${pid}) stopt niet. Stop dat proces eerst, en start dan opnieuw.`,
  );
}
