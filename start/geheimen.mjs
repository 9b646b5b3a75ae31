import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

const GEBRUIKERS = ['beheerder', 'eigenaar', 'hub', 'matcher'];

/** The passwords of the database, made at the first start and kept beside it. */
export async function leesOfMaakGeheimen(bestand) {
  const bewaard = await leesGeheimen(bestand);
  const ontbrekend = GEBRUIKERS.filter((gebruiker) => !(gebruiker in bewaard));
  if (ontbrekend.length === 0) return bewaard;
  const nieuw = Object.fromEntries(ontbrekend.map((gebruiker) => [gebruiker, randomBytes(24).toString('base64url')]));
  const geheimen = { ...bewaard, ...nieuw };
  await schrijfPrive(bestand, geheimen);
  return geheimen;
}

/** The master key of the vault, made at the first start. Whoever loses it loses what the vault holds. */
export async function leesOfMaakKluissleutel(bestand) {
  const { kluis } = await leesGeheimen(bestand);
  if (kluis) return kluis;
  const nieuw = randomBytes(32).toString('base64');
  await schrijfPrive(bestand, { kluis: nieuw });
  return nieuw;
}

/** Readable for this user only, and never half written. */
export async function schrijfPrive(bestand, inhoud) {
  const nieuw = `${bestand}.nieuw`;
  await writeFile(nieuw, `${JSON.stringify(inhoud, null, 2)}\n`, { mode: 0o600 });
  await rename(nieuw, bestand);
}

async function leesGeheimen(bestand) {
  try {
    return JSON.parse(await readFile(bestand, 'utf8'));
  } catch (fout) {
    if (fout.code === 'ENOENT') return {};
    throw fout;
  }
}
