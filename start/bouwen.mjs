import { draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { stap } from './voortgang.mjs';

export function bouw() {
  return stap('Bouwen', () =>
    draaiStil('Bouwen', process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { cwd: hoofdmap }),
  );
}
