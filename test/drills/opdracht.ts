import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pad } from './startonderdelen.js';

const RUIM_BYTES = 16 * 1024 * 1024;

/** Runs a command of the CLI with this data folder, and gives the last line that it prints. */
export async function opdracht(map: string, argumenten: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { stdout } = await promisify(execFile)(process.execPath, [pad('apps/cli/dist/main.js'), ...argumenten], {
    env: { ...process.env, DATA_DIR: map },
    maxBuffer: RUIM_BYTES,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Readonly<Record<string, unknown>>;
}
