import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Partners } from './partners.js';
import { vrijePoort, WORTEL } from './startonderdelen.js';
import type { Verloop } from './verloop.js';

const HARDE_STOP_MS = 12_000;

interface Draait {
  readonly hub: { readonly pid: number; readonly poort: number };
  readonly matcher: { readonly pid: number };
  readonly databaseUrls: { readonly beheerder: string };
}

/** A whole Estafette as users have it: `node start.mjs --leeg`, with a data folder and a port of its own. */
export class Estafette {
  private constructor(
    readonly partners: Partners,
    readonly poort: number,
    private readonly map: string,
    /** As Ctrl-C does. */
    readonly stop: () => Promise<void>,
  ) {}

  static async start(verloop: Verloop, omgeving: NodeJS.ProcessEnv = {}, map = verloop.map): Promise<Estafette> {
    verloop.meld('  Estafette starten (npm start -- --leeg) ...');
    const poort = await vrijePoort();
    const stop = await startZoalsGebruiker(verloop, poort, { ...omgeving, DATA_DIR: map });
    return new Estafette(await Partners.vind(verloop, poort, map), poort, map, stop);
  }

  /** Where everything runs now; other pids than before mean a restart. */
  async draait(): Promise<Draait> {
    return JSON.parse(await readFile(join(this.map, 'draait.json'), 'utf8')) as Draait;
  }
}

async function startZoalsGebruiker(
  verloop: Verloop,
  poort: number,
  eigen: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  const omgeving = {
    ...process.env,
    ...eigen,
    HUB_PORT: String(poort),
    HUB_HOST: '127.0.0.1',
    // Makes the start watch its parent, so that it ends too when the drill is killed hard.
    npm_lifecycle_event: 'drill',
  };
  for (const naam of ['DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL', 'KLOK_VERSCHUIVING', 'KLUIS_SLEUTEL']) {
    Reflect.deleteProperty(omgeving, naam);
  }
  const start = spawn(process.execPath, ['start.mjs', '--leeg'], {
    cwd: WORTEL,
    env: omgeving,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const einde = once(start, 'exit');
  const stop = async (): Promise<void> => {
    start.kill('SIGTERM');
    const hard = setTimeout(() => start.kill('SIGKILL'), HARDE_STOP_MS);
    await einde;
    clearTimeout(hard);
  };
  verloop.ruimOp(stop);
  await new Promise<void>((klaar, mislukt) => {
    const regels: string[] = [];
    const lees = (stuk: Buffer): void => {
      regels.push(String(stuk));
      if (regels.join('').includes('Estafette draait op')) klaar();
    };
    start.stdout.on('data', lees);
    start.stderr.on('data', lees);
    void einde.then(() => mislukt(new Error(`npm start is gestopt:\n${regels.join('')}`)));
  });
  return stop;
}
