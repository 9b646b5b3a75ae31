import { Inject, Injectable } from '@nestjs/common';
import { Luisteraar } from '@estafette/persistence';
import { POSTBUSKANAAL } from './bezorging.js';

/** A hint can be missed, and a lease can run out without one: look again at least this often. */
const KIJK_OPNIEUW_MS = 1_000;

/** Lets a long poll wait until there may be something for its partner. */
@Injectable()
export class Wachtkamer {
  constructor(@Inject(Luisteraar) private readonly luisteraar: Luisteraar) {}

  /** Ends at the first hint for this partner, or after at most `ms` (and never later than the next look). */
  async wacht(partnerId: string, ms: number): Promise<void> {
    let klaar: () => void = () => undefined;
    const hint = new Promise<void>((verder) => (klaar = verder));
    // An empty hint comes when the connection was lost: anything may have been missed.
    const stop = await this.luisteraar.luister(POSTBUSKANAAL, (wie) => (wie === partnerId || wie === '') && klaar());
    const wekker = setTimeout(klaar, Math.min(ms, KIJK_OPNIEUW_MS));
    await hint;
    clearTimeout(wekker);
    stop();
  }
}
