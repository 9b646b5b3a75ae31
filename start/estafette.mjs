import './node-versie.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bouw } from './bouwen.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { breekOpdrachtenAf, draaiZichtbaar } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { tekstVan } from './startfout.mjs';

const cli = join(hoofdmap, 'apps/cli/dist/main.js');

bijEinde(breekOpdrachtenAf);
try {
  if (!existsSync(cli)) {
    await installeer();
    await bouw();
  }
  const einde = await draaiZichtbaar(process.execPath, ['--enable-source-maps', cli, ...process.argv.slice(2)]);
  process.exitCode = typeof einde === 'number' ? einde : 1;
} catch (fout) {
  console.error(tekstVan(fout));
  process.exitCode = 1;
}
