import './node-versie.mjs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { draaiAlles } from './alles.mjs';
import { bouw } from './bouwen.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { breekOpdrachtenAf, draaiZichtbaar } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { Startfout, tekstVan } from './startfout.mjs';

const EINDIGT_OP = '.drill.js';
const ALLES = 'alles';
const drillmap = join(hoofdmap, 'test/dist/drills');

async function bestaandeDrills() {
  const bestanden = await readdir(drillmap).catch(() => []);
  return bestanden
    .filter((bestand) => bestand.endsWith(EINDIGT_OP))
    .map((bestand) => bestand.slice(0, -EINDIGT_OP.length));
}

const scriptVan = (naam) => join(drillmap, `${naam}${EINDIGT_OP}`);

async function drill(naam, argumenten) {
  await installeer();
  await bouw();
  const drills = await bestaandeDrills();
  if (naam === ALLES) return draaiAlles(drills, scriptVan, argumenten);
  if (!drills.includes(naam)) throw new Startfout(onbekendMelding(naam, drills));
  const einde = await draaiZichtbaar(process.execPath, ['--enable-source-maps', scriptVan(naam), ...argumenten]);
  return typeof einde === 'number' ? einde : 1;
}

function onbekendMelding(naam, drills) {
  const begin = naam ? `De drill '${naam}' bestaat niet.` : 'Noem de drill: npm run drill -- <naam>, of alles.';
  return `${begin} Deze zijn er: ${drills.sort().join(', ') || 'nog geen'}.`;
}

bijEinde(breekOpdrachtenAf);
try {
  const [naam, ...argumenten] = process.argv.slice(2);
  process.exitCode = await drill(naam, argumenten);
} catch (fout) {
  console.error(tekstVan(fout));
  process.exitCode = 1;
}
