/** After each round, so that a flood of wake-ups becomes a few rounds. */
const RUST_MS = 20;

/** After a failure, so that a database that is away does not fill the log. */
const HERSTEL_MS = 1_000;

/**
 * Does the same work again and again, one round at a time. A failure is told and the work is tried again. Starts once.
 */
export class Ritme {
  private gestopt = false;
  private gewekt = false;
  private breekAf: () => void = () => undefined;
  private lus: Promise<void> = Promise.resolve();

  /** `rustMs` gives the longest pause until the next round, in milliseconds. */
  constructor(
    private readonly rustMs: () => number,
    private readonly werk: () => Promise<void>,
    private readonly meldFout: (oorzaak: unknown) => void,
  ) {}

  start(): void {
    this.lus = this.herhaal();
  }

  /** Ends the pause; during a round it makes another round follow. */
  wek(): void {
    this.gewekt = true;
    this.breekAf();
  }

  /** Resolves when the round under way, if any, is done. */
  async stop(): Promise<void> {
    this.gestopt = true;
    this.wek();
    await this.lus;
  }

  private async herhaal(): Promise<void> {
    while (!this.gestopt) {
      this.gewekt = false;
      const gelukt = await this.eenRonde();
      await slaap(RUST_MS);
      await this.pauze(gelukt ? this.rustMs() : HERSTEL_MS);
    }
  }

  private async eenRonde(): Promise<boolean> {
    try {
      await this.werk();
      return true;
    } catch (oorzaak) {
      this.meldFout(oorzaak);
      return false;
    }
  }

  private async pauze(ms: number): Promise<void> {
    if (this.gewekt) return;
    await new Promise<void>((verder) => {
      const wekker = setTimeout(verder, ms);
      this.breekAf = () => {
        clearTimeout(wekker);
        verder();
      };
    });
  }
}

function slaap(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}
