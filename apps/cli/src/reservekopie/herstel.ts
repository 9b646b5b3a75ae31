import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { meld, Opdrachtfout } from '../terminal/index.js';
import { GEGEVENS, MANIFEST, type Manifest } from './manifest.js';

type Terugzetten = typeof import('../../../../start/terugzetten.mjs');
const TERUGZETTEN = new URL('../../../../start/terugzetten.mjs', import.meta.url);

const VERSIE = 1;

/** Puts a copy back, starts it once to see that it is whole, and leaves sending paused. */
export async function herstelUit(kopie: string): Promise<object> {
  const manifest = await leesManifest(kopie);
  const dataMap = resolve(process.env['DATA_DIR'] || '.estafette');
  await eisKluissleutel(dataMap);
  const { zetTerug } = (await import(TERUGZETTEN.href)) as Terugzetten;
  meld(`De kopie van ${manifest.gemaaktOp} komt in ${dataMap}.`);
  const bron = { gegevens: join(kopie, GEGEVENS), erbij: kopie };
  const { bewaard, uitkomst } = await zetTerug(
    { bron, dataMap, isGekozen: Boolean(process.env['DATA_DIR']) },
    pauzeerEnTel,
  );
  meld('De hub neemt straks berichten aan, maar bezorgt niets tot: npm run estafette -- verzending hervat');
  return { berichten: uitkomst, bewaard };
}

async function leesManifest(kopie: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(kopie, MANIFEST), 'utf8')) as Manifest;
    if (manifest.versie === VERSIE) return manifest;
  } catch {
    throw new Opdrachtfout(`In ${kopie} staat geen hele kopie: ${MANIFEST} ontbreekt of is niet te lezen.`);
  }
  throw new Opdrachtfout(`De kopie in ${kopie} is van een andere versie van deze opdracht.`);
}

async function eisKluissleutel(dataMap: string): Promise<void> {
  if (process.env['KLUIS_SLEUTEL']) return;
  await access(join(dataMap, 'kluis.json')).catch(() => {
    throw new Opdrachtfout(
      `De sleutel van de kluis ontbreekt. Zet kluis.json terug in ${dataMap}, of geef KLUIS_SLEUTEL mee.`,
    );
  });
}

async function pauzeerEnTel(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into hub.verzendpauze (reden) values ('hersteld') on conflict (enig) do update set reden = excluded.reden`,
    );
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from hub.bericht');
    return rows[0]!.n;
  } finally {
    await client.end();
  }
}
