import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { pad } from '../drills/startonderdelen.js';
import { draai, sinds, type Verloop } from '../drills/verloop.js';
import { schrijfSonar, sonarrij } from '../support/sonarblad.js';

/** One row in so many has a cell that cannot be read. */
const FOUT_OP = 10;
const PEIL_MS = 100;
const CLI = pad('apps/cli/dist/main.js');

/**
 * A Sonar workbook of invented rows, one in ten with an unreadable cell, read in as a user does it: how long, what was
 * taken in and reported, and whether a file four times as large takes more memory. Then the same file once more.
 */
await draai(
  'importeer',
  { rijen: { type: 'string' }, json: { type: 'boolean' } },
  async (verloop) => {
    const rijen = verloop.getal('rijen', 5_000);
    const opstelling = await Opstelling.maak(verloop, 'importeer');
    const [hub, matcher] = await Promise.all([Kindproces.begin(opstelling.hub), Kindproces.begin(opstelling.matcher)]);
    verloop.ruimOp(() => Promise.all([hub.stop(), matcher.stop()]));
    await Promise.all([hub.klaar, matcher.klaar]);
    const klein = await leesIn(verloop, opstelling.hubPoort, Math.floor(rijen / 4), 500_000);
    const groot = await leesIn(verloop, opstelling.hubPoort, rijen, 0);
    const nogEens = await leesIn(verloop, opstelling.hubPoort, rijen, 0);
    for (const [naam, m] of Object.entries({ klein, groot, nogEens })) verloop.meld(`  ${naam}: ${JSON.stringify(m)}`);
    const verwacht = Math.floor(rijen / FOUT_OP);
    return [
      { naam: 'rijen', waarde: groot.gelezen, minstens: rijen, hoogstens: rijen },
      { naam: 'seconden', waarde: groot.seconden },
      { naam: 'opgenomen', waarde: groot.opgenomen, minstens: rijen },
      { naam: 'cellenMetFout', waarde: verwacht },
      { naam: 'cellenGemeld', waarde: groot.cellen, minstens: verwacht, hoogstens: verwacht },
      { naam: 'piekMbKwart', waarde: klein.piekMb },
      { naam: 'piekMb', waarde: groot.piekMb },
      { naam: 'geheugenKeer', waarde: Math.round((100 * groot.piekMb) / klein.piekMb) / 100, hoogstens: 1.3 },
      { naam: 'nogEensSeconden', waarde: nogEens.seconden },
      { naam: 'nogEensOpgenomen', waarde: nogEens.opgenomen, minstens: rijen },
    ];
  },
  'bench',
);

interface Inlezing {
  readonly gelezen: number;
  readonly opgenomen: number;
  readonly cellen: number;
  readonly seconden: number;
  readonly piekMb: number;
}

async function leesIn(verloop: Verloop, poort: number, rijen: number, vanaf: number): Promise<Inlezing> {
  const bestand = join(verloop.map, `sonar-${rijen}.xlsx`);
  const tak = verloop.zaad.tak(1);
  await schrijfSonar(bestand, maakRijen());
  function* maakRijen() {
    for (let n = 1; n <= rijen; n++) yield sonarrij(tak, vanaf + n, n % FOUT_OP === 0);
  }
  const env = { ...process.env, DATA_DIR: verloop.map, HUB_URL: `http://127.0.0.1:${poort}` };
  const argumenten = [CLI, 'importeer', '--formaat', 'sonar-xlsx', '--partner', 'uwv', bestand];
  const begin = performance.now();
  const proces = spawn(process.execPath, argumenten, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let [uitvoer, piek] = ['', 0];
  proces.stdout.on('data', (stuk) => (uitvoer += String(stuk)));
  const peil = setInterval(() => void geheugenMb(proces.pid!).then((mb) => (piek = Math.max(piek, mb))), PEIL_MS);
  const [einde] = (await once(proces, 'close')) as [number];
  clearInterval(peil);
  if (einde !== 0) throw new Error(`importeer eindigde met ${einde}.`);
  return { ...(JSON.parse(uitvoer) as Inlezing), seconden: sinds(begin), piekMb: piek };
}

async function geheugenMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const uitProc = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (uitProc) return Math.round(Number(uitProc) / 1024);
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '0' }));
  return Math.round(Number(stdout) / 1024);
}
