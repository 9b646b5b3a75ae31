import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Luisteraar } from '@estafette/persistence';
import { POSTBUSKANAAL } from './postbusbel.js';

/** A hint can be missed, and a lease can run out without one: look again at least this often. */
const KIJK_OPNIEUW_MS = 1_000;

/** Lets a long poll wait until there may be something for its partner. */
@Injectable()
export class Wachtkamer implements OnModuleDestroy {
  private readonly wachtenden = new Set<() => void>();
  private dicht = false;

  constructor(@Inject(Luisteraar) private readonly luisteraar: Luisteraar) {}

  /** Whether the hub is stopping: then nobody waits any more. */
  get isDicht(): boolean {
    return this.dicht;
  }

  onModuleDestroy(): void {
    this.dicht = true;
    for (const klaar of this.wachtenden) klaar();
  }

  /** Ends at the first hint for this partner, or after at most `ms` (and never later than the next look). */
  async wacht(partnerId: string, ms: number): Promise<void> {
    let klaar: () => void = () => undefined;
    const hint = new Promise<void>((verder) => (klaar = verder));
    // An empty hint comes when the connection was lost: anything may have been missed.
    const stop = await this.luisteraar.luister(POSTBUSKANAAL, (wie) => (wie === partnerId || wie === '') && klaar());
    this.wachtenden.add(klaar);
    const wekker = setTimeout(klaar, Math.min(ms, KIJK_OPNIEUW_MS));
    await hint;
    clearTimeout(wekker);
    this.wachtenden.delete(klaar);
    stop();
  }
}
