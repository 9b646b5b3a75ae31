import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** What a process of ours tells over IPC when it is ready. */
export type Klaar = Readonly<Record<string, unknown>>;

export interface Programma {
  readonly naam: string;
  readonly script: string;
  readonly argumenten?: readonly string[];
  readonly omgeving: NodeJS.ProcessEnv;
  /** Its output goes to `<dataMap>/logboek/<naam>.log`. */
  readonly dataMap: string;
}

/**
 * A process of Estafette that the drill holds itself, over IPC: when the drill is gone, however hard, it stops too.
 */
export class Kindproces {
  readonly einde: Promise<{ readonly code: number | null }>;
  readonly klaar: Promise<Klaar>;

  private constructor(
    readonly naam: string,
    private readonly proces: ChildProcess,
  ) {
    this.einde = once(proces, 'exit').then(([code]) => ({ code: code as number | null }));
    this.klaar = new Promise((klaar, mislukt) => {
      proces.on('message', (bericht: { klaar?: Klaar; fout?: string }) => {
        if (bericht.klaar) klaar(bericht.klaar);
        if (bericht.fout) mislukt(new Error(`${naam}: ${bericht.fout}`));
      });
      proces.once('exit', (code, signaal) => mislukt(new Error(`${naam} is gestopt (${code ?? signaal}).`)));
    });
    // Who waits for it hears it; for who does not, a failed start is no reason to end the drill.
    this.klaar.catch(() => undefined);
  }

  static async begin({ naam, script, argumenten = [], omgeving, dataMap }: Programma): Promise<Kindproces> {
    await mkdir(join(dataMap, 'logboek'), { recursive: true });
    const logboek = await open(join(dataMap, 'logboek', `${naam}.log`), 'a');
    const opties: ForkOptions = {
      // A process group of its own: Ctrl-C must reach it only through the drill.
      detached: true,
      execArgv: ['--enable-source-maps'],
      env: omgeving,
      stdio: ['ignore', logboek.fd, logboek.fd, 'ipc'],
    };
    const proces = fork(script, argumenten, opties);
    await logboek.close();
    return new Kindproces(naam, proces);
  }

  get leeft(): boolean {
    return this.proces.exitCode === null && this.proces.signalCode === null;
  }

  get pid(): number {
    return this.proces.pid!;
  }

  geefSignaal(signaal: NodeJS.Signals): void {
    this.proces.kill(signaal);
  }

  /** Asks it to stop, and kills it when it does not. */
  async stop(msTotHardeStop = 8_000): Promise<void> {
    if (!this.leeft) return;
    if (this.proces.connected) this.proces.send('stop', () => undefined);
    const hard = setTimeout(() => this.proces.kill('SIGKILL'), msTotHardeStop);
    await this.einde;
    clearTimeout(hard);
  }
}
