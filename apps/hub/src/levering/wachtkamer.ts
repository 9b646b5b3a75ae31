import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Luisteraar } from '@estafette/persistence';
import { POSTBUSKANAAL } from './postbusbel.js';

/** A hint can be missed, and a lease can run out without one: look again at least this often. */
const KIJK_OPNIEUW_MS = 1_000;
/** Of one partner so many wait at once: each of them looks in the database, which others need too. */
const WACHTENDEN = 8;

type Afloop = 'kijk' | 'verdrongen';

/** Lets a long poll wait until there may be something for its partner. */
@Injectable()
export class Wachtkamer implements OnModuleDestroy {
  private readonly wachtenden = new Map<string, Set<(hoe: Afloop) => void>>();
  private dicht = false;

  constructor(@Inject(Luisteraar) private readonly luisteraar: Luisteraar) {}

  /** Whether the hub is stopping: then nobody waits any more. */
  get isDicht(): boolean {
    return this.dicht;
  }

  onModuleDestroy(): void {
    this.dicht = true;
    for (const klaar of [...this.wachtenden.values()].flatMap((wie) => [...wie])) klaar('kijk');
  }

  /**
   * Ends at the first hint for this partner, or after at most `ms` (and never later than the next look). Gives whether to
   * look again: who waits longest makes room for who comes when too many of one partner wait.
   */
  async wacht(partnerId: string, ms: number): Promise<boolean> {
    let klaar: (hoe: Afloop) => void = () => undefined;
    const hint = new Promise<Afloop>((verder) => (klaar = verder));
    const rij = this.wachtenden.get(partnerId) ?? new Set();
    this.wachtenden.set(partnerId, rij.add(klaar));
    if (rij.size > WACHTENDEN) verdring(rij);
    const wekker = setTimeout(() => klaar('kijk'), Math.min(ms, KIJK_OPNIEUW_MS));
    try {
      // An empty hint comes when the connection was lost: anything may have been missed.
      const stop = await this.luisteraar.luister(
        POSTBUSKANAAL,
        (wie) => (wie === partnerId || wie === '') && klaar('kijk'),
      );
      return (await hint.finally(stop)) === 'kijk';
    } finally {
      clearTimeout(wekker);
      rij.delete(klaar);
      if (rij.size === 0 && this.wachtenden.get(partnerId) === rij) this.wachtenden.delete(partnerId);
    }
  }
}

function verdring(rij: Set<(hoe: Afloop) => void>): void {
  const [oudste] = rij;
  rij.delete(oudste!);
  oudste!('verdrongen');
}
