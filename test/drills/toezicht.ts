import { setTimeout as wacht } from 'node:timers/promises';
import { Kindproces, type Programma } from './kindproces.js';

const OPNIEUW_KIJKEN_MS = 20;

/** Keeps a process alive for as long as the drill wants: whatever ends it, it is started again at once. */
export class Toezicht {
  /** How often it ended without being asked to and without being killed by us. */
  uitval = 0;
  private kind: Kindproces | undefined;
  private gedood: Kindproces | undefined;
  private gestopt = false;

  constructor(private readonly programma: Programma) {}

  /** Of its present life. */
  get pid(): number {
    return this.kind!.pid;
  }

  /** Ends when the process is ready for the first time; after that it is kept alive in the background. */
  async start(): Promise<void> {
    this.kind = await Kindproces.begin(this.programma);
    void this.houdInLeven(this.kind);
    await this.kind.klaar;
  }

  /** Kills it on the spot; waits for the next life when it is between two lives. */
  async dood(): Promise<void> {
    while (!this.gestopt && !(this.kind?.leeft && this.kind !== this.gedood)) await wacht(OPNIEUW_KIJKEN_MS);
    this.gedood = this.kind;
    this.kind?.geefSignaal('SIGKILL');
  }

  /** Waits until it is ready, in whichever life. */
  async klaar(): Promise<void> {
    while (!this.gestopt) {
      const kind = this.kind;
      const isKlaar = kind?.leeft && (await kind.klaar.then(() => true).catch(() => false));
      if (isKlaar && kind === this.kind) return;
      await wacht(OPNIEUW_KIJKEN_MS);
    }
  }

  async stop(): Promise<void> {
    this.gestopt = true;
    await this.kind?.stop();
  }

  private async houdInLeven(eerste: Kindproces): Promise<void> {
    for (let kind = eerste; ; kind = this.kind) {
      await kind.einde;
      if (this.gestopt) return;
      if (kind !== this.gedood) this.uitval++;
      this.kind = await Kindproces.begin(this.programma);
      if (this.gestopt) return this.kind.stop();
    }
  }
}
