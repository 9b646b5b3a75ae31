const DATABASE = 'estafette';

const ROLLEN = [
  ['estafette_eigenaar', 'eigenaar'],
  ['estafette_hub', 'hub'],
  ['estafette_matcher', 'matcher'],
];

/** What a role must never have: row-level security has to hold for each of them. */
const ZONDER_MACHT = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Can run at every start: makes what is missing and sets the passwords that we keep. */
export async function richtIn(client, geheimen) {
  await client.connect();
  try {
    for (const [rol, naam] of ROLLEN) await maakRol(client, rol, geheimen[naam]);
    await maakDatabase(client);
  } finally {
    await client.end();
  }
}

async function maakRol(client, rol, wachtwoord) {
  const bestaat = await client.query('select from pg_roles where rolname = $1', [rol]);
  const opdracht = bestaat.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${opdracht} role ${rol} ${ZONDER_MACHT} password ${client.escapeLiteral(wachtwoord)}`);
}

async function maakDatabase(client) {
  const bestaat = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (bestaat.rowCount === 0) await client.query(`create database ${DATABASE} owner estafette_eigenaar`);
}
