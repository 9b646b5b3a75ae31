import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into a process of Estafette beside its own code: at SIGUSR2 it collects its garbage. Without that, a measure
 * of its memory says when the last collection was, and not whether something leaks.
 */
process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
});
