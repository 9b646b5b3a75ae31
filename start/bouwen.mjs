import { draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { bouwPortaal } from './portaal.mjs';
import { ruimVerouderdOp } from './verouderd.mjs';
import { stap } from './voortgang.mjs';

export function bouw() {
  const tsc = ['node_modules/typescript-7/bin/tsc', '-b'];
  return stap('Bouwen', async () => {
    await ruimVerouderdOp();
    await Promise.all([draaiStil('Bouwen', process.execPath, tsc, { cwd: hoofdmap }), bouwPortaal()]);
  });
}
