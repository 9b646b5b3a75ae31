import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';

const OPRUIMTIJD_MS = 1_500;

/** For NODE_OPTIONS: makes a process collect its garbage when it is asked to. */
export const MET_OPRUIMER = `--import=${new URL('./geheugenopruimer.js', import.meta.url).href}`;

/** Memory in use (RSS) after its garbage was collected, in MB, of a process that was started with MET_OPRUIMER. */
export async function rssMb(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2');
  await wacht(OPRUIMTIJD_MS);
  return Math.round(((await uitProc(pid)) ?? (await uitPs(pid))) / 1024);
}

async function uitProc(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kb = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kb === undefined ? undefined : Number(kb);
}

/** Where there is no /proc, such as on macOS. */
async function uitPs(pid: number): Promise<number> {
  return Number((await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])).stdout);
}
