import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wacht } from 'node:timers/promises';

const MERK = 'ESTAFETTE_MERK';
/** Whoever sees that its parent is gone stops by itself within this time. */
const VANZELF_MS = 12_000;
const KIJK_MS = 250;

/** Gives the environment that marks a program and everything that it starts. */
export function gemerkt(merk) {
  return { ...process.env, [MERK]: merk };
}

/** Ends what a marked program left behind; gives how many did not go by themselves. Sees only what Linux shows. */
export async function ruimAchterblijversOp(merk) {
  const tot = performance.now() + VANZELF_MS;
  let over = await metMerk(merk);
  while (over.length > 0 && performance.now() < tot) {
    await wacht(KIJK_MS);
    over = await metMerk(merk);
  }
  for (const pid of over) beeindig(pid);
  return over.length;
}

async function metMerk(merk) {
  const pids = (await readdir('/proc').catch(() => [])).filter((naam) => /^\d+$/.test(naam));
  const omgevingen = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')));
  return pids.filter((_, i) => omgevingen[i].split('\0').includes(`${MERK}=${merk}`)).map(Number);
}

function beeindig(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went just now.
  }
}
