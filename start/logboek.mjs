import { createWriteStream, existsSync, readFileSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { maakMap } from './bereikbaar.mjs';
import { laatsteRegels } from './opdracht.mjs';

/** The log of one child; that of the previous start is kept beside it. */
export async function openLogboek(dataMap, naam) {
  const map = join(dataMap, 'logboek');
  await maakMap(map);
  const bestand = join(map, `${naam}.log`);
  if (existsSync(bestand)) renameSync(bestand, join(map, `${naam}.vorige.log`));
  const stroom = createWriteStream(bestand, { flags: 'a', mode: 0o600 });
  await once(stroom, 'open');
  return {
    bestand,
    fd: stroom.fd,
    schrijf: (stuk) => stroom.write(stuk),
    laatsteRegels: () => laatsteRegels(readFileSync(bestand, 'utf8')),
  };
}
