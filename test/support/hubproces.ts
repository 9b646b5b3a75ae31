import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Adressen } from './database.js';

const HUB = fileURLToPath(new URL('../../../apps/hub/dist/main.js', import.meta.url));

/** A hub as it runs in production: a process of its own, of which everything that it prints is kept. */
export class Hubproces {
  private uitvoer = '';

  private constructor(
    private readonly proces: ChildProcess,
    readonly adres: string,
  ) {}

  static async start(database: Adressen, omgeving: NodeJS.ProcessEnv): Promise<Hubproces> {
    const proces = fork(HUB, {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.hub, HUB_PORT: '0', ...omgeving },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const gedrukt: string[] = [];
    for (const stroom of [proces.stdout!, proces.stderr!]) stroom.on('data', (stuk) => gedrukt.push(String(stuk)));
    const poort = await new Promise<number>((klaar, mislukt) => {
      proces.on('message', (bericht: { klaar?: { poort: number } }) => bericht.klaar && klaar(bericht.klaar.poort));
      proces.once('exit', () => mislukt(new Error(gedrukt.join(''))));
    });
    const hub = new Hubproces(proces, `http://127.0.0.1:${poort}`);
    proces.once('close', () => (hub.uitvoer = gedrukt.join('')));
    return hub;
  }

  /** Lets it finish what it has in hand, and gives all that it ever printed. */
  async stop(): Promise<string> {
    if (this.proces.exitCode !== null) return this.uitvoer;
    const einde = once(this.proces, 'close');
    this.proces.kill('SIGTERM');
    await einde;
    return this.uitvoer;
  }
}
