const DATABASE = 'estafette';

const ROLLEN = [
  ['estafette_eigenaar', 'eigenaar'],
  ['estafette_hub', 'hub'],
  ['estafette_matcher', 'matcher'],
];

/** Counts who is shown by age. Nobody logs in as this role; the hub takes it for one transaction. */
const TELLER = 'estafette_gelijkheid';

/** What a role must never have: row-level security has to hold for each of them. */
const ZONDER_MACHT = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Can run at every start: makes what is missing and sets the passwords that we keep. */
export async function richtIn(client, geheimen) {
  await client.connect();
  try {
    for (const [rol, naam] of ROLLEN) await maakRol(client, rol, geheimen[naam]);
    await maakTeller(client);
    await maakDatabase(client);
  } finally {
    await client.end();
  }
}

async function maakTeller(client) {
  await client.query(`${await maakOfWijzig(client, TELLER)} role ${TELLER} NOLOGIN ${ZONDER_MACHT}`);
  await client.query(`grant ${TELLER} to estafette_hub with inherit false, set true`);
}

async function maakOfWijzig(client, rol) {
  const bestaat = await client.query('select from pg_roles where rolname = $1', [rol]);
  return bestaat.rowCount === 0 ? 'create' : 'alter';
}

async function maakRol(client, rol, wachtwoord) {
  const opdracht = await maakOfWijzig(client, rol);
  await client.query(`${opdracht} role ${rol} LOGIN ${ZONDER_MACHT} password ${client.escapeLiteral(wachtwoord)}`);
}

async function maakDatabase(client) {
  const bestaat = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (bestaat.rowCount === 0) await client.query(`create database ${DATABASE} owner estafette_eigenaar`);
}
