import type { Zaad } from '@estafette/zaad';
import type { Partnerlijn } from './partnerlijn.js';
import { pauze } from './pauze.js';

const SECONDE = 1_000;
const MINUUT = 60 * SECONDE;
const WACHT_MS = 25 * SECONDE;
const PER_KEER = 25;

/** Reads the postbus of one partner and acknowledges what is in it; now and then its system is down for a while. */
export class Postbode {
  private volgendeStoring: number;

  constructor(
    private readonly lijn: Partnerlijn,
    private readonly zaad: Zaad,
    private readonly tempo: number,
    /** Its system is down when the demo begins: what was offered to it stays unacknowledged until it is back. */
    private readonly begintMetStoring: boolean,
  ) {
    this.volgendeStoring = this.storingVanaf();
  }

  async werk(stop: AbortSignal, meldFout: (oorzaak: unknown) => void): Promise<void> {
    if (this.begintMetStoring && !(await this.wacht(this.zaad.geheel(4, 8) * MINUUT, stop))) return;
    while (!stop.aborted) {
      try {
        if (performance.now() > this.volgendeStoring) await this.storing(stop);
        await this.leesPost(stop);
      } catch (oorzaak) {
        if (stop.aborted) return;
        meldFout(oorzaak);
        await pauze(5 * SECONDE, stop);
      }
    }
  }

  private async leesPost(stop: AbortSignal): Promise<void> {
    const wacht = Math.ceil(WACHT_MS / SECONDE / this.tempo);
    // Less than the time of a lease, however slow the demo goes.
    await this.lijn.leesPost(PER_KEER, wacht, () => this.wacht(this.zaad.geheel(1, 4) * SECONDE, stop));
  }

  private async storing(stop: AbortSignal): Promise<void> {
    await this.wacht(this.zaad.geheel(2, 4) * MINUUT, stop);
    this.volgendeStoring = this.storingVanaf();
  }

  private storingVanaf(): number {
    return performance.now() + (this.zaad.geheel(6, 40) * MINUUT) / this.tempo;
  }

  private wacht(ms: number, stop: AbortSignal): Promise<boolean> {
    return pauze(ms / this.tempo, stop);
  }
}
