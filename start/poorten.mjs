import { createServer } from 'node:net';
import { Startfout } from './startfout.mjs';

export async function vrijePoort() {
  return luisterKort(0, '127.0.0.1');
}

export async function eisVrijePoort(poort, host) {
  try {
    await luisterKort(poort, host);
  } catch (fout) {
    throw new Startfout(redenen[fout.code]?.(poort, host) ?? `Poort ${poort} op ${host} werkt niet: ${fout.message}`);
  }
}

const redenen = {
  EADDRINUSE: (poort) =>
    `Poort ${poort} is al in gebruik. Stop het andere programma, of kies een andere poort: HUB_PORT=${poort + 1} npm start`,
  EACCES: (poort) => `Poort ${poort} mag je niet gebruiken. Kies een poort boven 1023: HUB_PORT=3000 npm start`,
  EADDRNOTAVAIL: (_poort, host) => `Het adres ${host} (HUB_HOST) bestaat niet op deze computer. Gebruik 127.0.0.1.`,
};

function luisterKort(poort, host) {
  return new Promise((klaar, mislukt) => {
    const server = createServer();
    server.once('error', mislukt);
    server.listen(poort, host, () => {
      const gekregen = server.address().port;
      server.close(() => klaar(gekregen));
    });
  });
}
