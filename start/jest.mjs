import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draaiZichtbaar } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';

export const NODE_OPTIONS = '--experimental-vm-modules --enable-source-maps --no-warnings';

/** Runs Jest in this terminal; the figures come from its own report. */
export async function draaiJest(argumenten, omgeving) {
  const map = await mkdtemp(join(tmpdir(), 'estafette-jest-'));
  const rapport = join(map, 'rapport.json');
  try {
    const einde = await draaiZichtbaar(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${rapport}`, ...argumenten],
      { cwd: hoofdmap, env: { ...process.env, ...omgeving, NODE_OPTIONS } },
    );
    return { ...(await leesRapport(rapport)), goed: einde === 0 };
  } finally {
    await rm(map, { recursive: true, force: true });
  }
}

/** A file that did not even load has no tests to count, and still failed; without a report everything did. */
async function leesRapport(bestand) {
  const tekst = await readFile(bestand, 'utf8').catch(() => undefined);
  if (tekst === undefined) return { geslaagd: 0, mislukt: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(tekst);
  return { geslaagd: numPassedTests, mislukt: numFailedTests + numRuntimeErrorTestSuites };
}
