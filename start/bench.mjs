import './node-versie.mjs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bouw } from './bouwen.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { breekOpdrachtenAf, draaiZichtbaar } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { Startfout, tekstVan } from './startfout.mjs';

const EINDIGT_OP = '.bench.js';
const benchmap = join(hoofdmap, 'test/dist/bench');

/** Measures what is named, or everything. Anything missed makes the whole fail. */
async function bench(gevraagd, opties) {
  await installeer();
  await bouw();
  const namen = (await readdir(benchmap))
    .filter((bestand) => bestand.endsWith(EINDIGT_OP))
    .map((bestand) => bestand.slice(0, -EINDIGT_OP.length));
  const gekozen = gevraagd.length === 0 ? namen : gevraagd;
  const vreemd = gekozen.find((naam) => !namen.includes(naam));
  if (vreemd) throw new Startfout(`De meting '${vreemd}' bestaat niet. Deze zijn er: ${namen.sort().join(', ')}.`);
  let einde = 0;
  for (const naam of gekozen) {
    const script = join(benchmap, `${naam}${EINDIGT_OP}`);
    if ((await draaiZichtbaar(process.execPath, ['--enable-source-maps', script, ...opties])) !== 0) einde = 1;
  }
  return einde;
}

bijEinde(breekOpdrachtenAf);
try {
  const argumenten = process.argv.slice(2);
  const eersteOptie = argumenten.findIndex((argument) => argument.startsWith('-'));
  const namen = eersteOptie === -1 ? argumenten : argumenten.slice(0, eersteOptie);
  process.exitCode = await bench(namen, argumenten.slice(namen.length));
} catch (fout) {
  console.error(tekstVan(fout));
  process.exitCode = 1;
}
