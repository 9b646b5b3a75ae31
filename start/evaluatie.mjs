import './node-versie.mjs';
import { join } from 'node:path';
import { bouw } from './bouwen.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { breekOpdrachtenAf, draaiZichtbaar } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { tekstVan } from './startfout.mjs';

const script = join(hoofdmap, 'test/dist/evaluatie/evaluatie.main.js');

bijEinde(breekOpdrachtenAf);
try {
  await installeer();
  await bouw();
  const einde = await draaiZichtbaar(process.execPath, ['--enable-source-maps', script, ...process.argv.slice(2)]);
  process.exitCode = typeof einde === 'number' ? einde : 1;
} catch (fout) {
  console.error(tekstVan(fout));
  process.exitCode = 1;
}
