import { readFile } from 'node:fs/promises';
import { setTimeout as wacht } from 'node:timers/promises';

/** A process that ended but was never collected (a container without an init) still has a pid, and lives no more. */
export async function leeft(pid) {
  return bestaat(pid) && (await staat(pid)).toestand !== 'Z';
}

function bestaat(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return fout.code === 'EPERM';
  }
}

/** Sends the signal to a process that may be gone already. */
export function geefSignaal(pid, signaal) {
  try {
    process.kill(pid, signaal);
  } catch (fout) {
    if (fout.code !== 'ESRCH') throw fout;
  }
}

/** When the process began, in ticks since boot: together with the pid it names one process, also after pids come round. */
export async function starttijd(pid) {
  return (await staat(pid)).starttijd;
}

/** Outside Linux nothing is known but that the pid exists. */
async function staat(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const velden = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { toestand: velden[0] ?? '', starttijd: velden[19] ?? '' };
}

export async function opdrachtregel(pid) {
  const tekst = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return tekst.replaceAll('\0', ' ');
}

/** True when the process ended within the time. */
export async function wachtOpEinde(pid, ms) {
  const tot = performance.now() + ms;
  while ((await leeft(pid)) && performance.now() < tot) await wacht(50);
  return !(await leeft(pid));
}
