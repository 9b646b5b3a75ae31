import './node-versie.mjs';
import { join } from 'node:path';
import { bouw } from './bouwen.mjs';
import { bijEinde } from './einde.mjs';
import { installeer } from './installeren.mjs';
import { breekOpdrachtenAf, draaiZichtbaar } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { tekstVan } from './startfout.mjs';

/** Installs and builds what is missing, runs this program of ours with the arguments of the terminal, and ends as it ends. */
export async function draaiProgramma(script) {
  bijEinde(breekOpdrachtenAf);
  try {
    await installeer();
    await bouw();
    const argumenten = ['--enable-source-maps', join(hoofdmap, script), ...process.argv.slice(2)];
    const einde = await draaiZichtbaar(process.execPath, argumenten);
    process.exitCode = typeof einde === 'number' ? einde : 1;
  } catch (fout) {
    console.error(tekstVan(fout));
    process.exitCode = 1;
  }
}
