import { copyFile, mkdir, opendir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { meld, metVoortgang, Opdrachtfout } from '../terminal/index.js';
import { GEGEVENS, MANIFEST, type Manifest } from './manifest.js';

/** Belongs to the running server, not to its data (PostgreSQL, "Making a Base Backup Using the Low Level API"). */
const NIET_MEE = ['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify'];
const LEEG_MEE = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_subtrans'];
const OOK_NIET = ['pg_serial', 'pg_snapshots', 'pg_subtrans', 'pg_stat_tmp', 'pgsql_tmp'];
const OVERSLAAN = new Set([...NIET_MEE, ...OOK_NIET]);
const SLOT = 'estafette_backup';
/** What lies beside the data and belongs to it. Not the key of the vault: who has the copy must not have that too. */
const ERBIJ = ['geheimen.json', 'sleutels.json', 'demo.json'];

interface Voortgang {
  bestanden: number;
  bytes: number;
}

/**
 * Copies the data of the running embedded PostgreSQL, without holding anybody up. The copy is of the moment at which
 * it is complete: the log of all changes during the copying goes with it.
 */
export async function maakReservekopie(doel: string): Promise<object> {
  const dataMap = resolve(process.env['DATA_DIR'] || '.estafette');
  const client = new pg.Client({ connectionString: await beheerdersadres(dataMap) });
  await maakDoel(doel);
  await client.connect();
  try {
    const bron = await waarde<string>(client, 'show data_directory', 'data_directory');
    const voortgang = { bestanden: 0, bytes: 0 };
    await metVoortgang(
      () => `${voortgang.bestanden} bestanden, ${Math.round(voortgang.bytes / 1e6)} MB gekopieerd`,
      () => kopieer(client, bron, join(doel, GEGEVENS), voortgang),
    );
    for (const naam of ERBIJ) await kopieerErbij(naam, [dirname(bron), dataMap], doel);
    return await schrijfManifest(client, doel, voortgang);
  } finally {
    await client.end();
  }
}

async function beheerdersadres(dataMap: string): Promise<string> {
  const tekst = await readFile(join(dataMap, 'draait.json'), 'utf8').catch(() => {
    throw new Opdrachtfout('Estafette draait niet. Start eerst met npm start.');
  });
  const { databaseUrls } = JSON.parse(tekst) as { databaseUrls: { beheerder?: string } };
  if (databaseUrls.beheerder) return databaseUrls.beheerder;
  throw new Opdrachtfout(
    'Deze database (DATABASE_URL) beheert u zelf. Maak de kopie met PostgreSQL, bijvoorbeeld met pg_basebackup.',
  );
}

async function maakDoel(doel: string): Promise<void> {
  try {
    await mkdir(dirname(doel), { recursive: true });
    await mkdir(doel, { mode: 0o700 });
  } catch (fout) {
    const bestaat = (fout as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Opdrachtfout(
      bestaat ? `De map ${doel} bestaat al. Kies een nieuwe.` : `De map ${doel} kan niet worden gemaakt.`,
    );
  }
}

async function kopieer(client: pg.Client, bron: string, naar: string, voortgang: Voortgang): Promise<void> {
  // The slot makes the server keep its log for as long as the copy is being made.
  await client.query(`select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1`, [
    SLOT,
  ]);
  await client.query(`select pg_create_physical_replication_slot($1, true)`, [SLOT]);
  try {
    await client.query(`select pg_backup_start('estafette', true)`);
    await kopieerMap(bron, naar, voortgang);
    const label = await waarde<string>(client, 'select labelfile from pg_backup_stop(false)', 'labelfile');
    await writeFile(join(naar, 'backup_label'), label, { mode: 0o600 });
    await Promise.all(LEEG_MEE.map((map) => mkdir(join(naar, map), { recursive: true, mode: 0o700 })));
    await kopieerLog(join(bron, 'pg_wal'), join(naar, 'pg_wal'), voortgang);
  } finally {
    await client.query(`select pg_drop_replication_slot($1)`, [SLOT]);
  }
}

async function kopieerMap(van: string, naar: string, voortgang: Voortgang): Promise<void> {
  await mkdir(naar, { recursive: true, mode: 0o700 });
  for await (const deel of await opendir(van)) {
    if (OVERSLAAN.has(deel.name) || deel.name.startsWith('pgsql_tmp')) continue;
    const [bron, doel] = [join(van, deel.name), join(naar, deel.name)];
    if (deel.isDirectory()) await kopieerMap(bron, doel, voortgang);
    else if (deel.isFile()) await kopieerBestand(bron, doel, voortgang);
  }
}

/** Only whole segments, of what is written by now; the server may prepare others. */
async function kopieerLog(van: string, naar: string, voortgang: Voortgang): Promise<void> {
  for (const naam of await readdir(van)) {
    if (/^[0-9A-F]{24}$/.test(naam)) await kopieerBestand(join(van, naam), join(naar, naam), voortgang);
  }
}

async function kopieerBestand(van: string, naar: string, voortgang: Voortgang): Promise<void> {
  try {
    await copyFile(van, naar);
    voortgang.bestanden += 1;
    voortgang.bytes += (await stat(naar)).size;
  } catch (fout) {
    // A table that is dropped meanwhile loses its file; the log says so too.
    if ((fout as NodeJS.ErrnoException).code !== 'ENOENT') throw fout;
  }
}

async function kopieerErbij(naam: string, plekken: readonly string[], doel: string): Promise<void> {
  for (const plek of plekken) {
    const tekst = await readFile(join(plek, naam)).catch(() => undefined);
    if (tekst) return writeFile(join(doel, naam), tekst, { mode: 0o600 });
  }
}

async function schrijfManifest(client: pg.Client, map: string, { bytes }: Voortgang): Promise<object> {
  const berichten = await waarde<number>(client, `select count(*)::int as n from hub.bericht`, 'n');
  const manifest: Manifest = {
    versie: 1,
    gemaaktOp: await waarde<string>(client, `select now()::text as nu`, 'nu'),
    postgres: await waarde<string>(client, 'show server_version', 'server_version'),
    bytes,
  };
  await writeFile(join(map, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  meld('Bewaar de sleutel van de kluis (kluis.json) op een andere plek dan deze kopie.');
  return { map, berichten, bytes };
}

async function waarde<T>(client: pg.Client, vraag: string, naam: string): Promise<T> {
  const { rows } = await client.query<Record<string, T>>(vraag);
  return rows[0]![naam]!;
}
