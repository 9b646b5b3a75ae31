import { setTimeout as wacht } from 'node:timers/promises';
import { Ontvangstboek } from './kasboek.js';
import type { Lease, Partnerlijn, Post } from './partnerlijn.js';
import { houdVol } from './volhouden.js';
import type { Zaad } from '@estafette/zaad';

const MAXIMUM = 12;
const PAUZE_MS = 200;

/**
 * Empties the postbus of one partner, the way real systems do: it mostly confirms, sometimes gives back, sometimes
 * forgets what it took, and keeps asking until it knows whether its confirmation came through.
 */
export class Postbuslezer {
  readonly boek = new Ontvangstboek();
  /** From here on it confirms everything. */
  braaf = false;
  private gestopt = false;
  private lopend: Promise<void> = Promise.resolve();

  constructor(
    readonly lijn: Partnerlijn,
    private readonly zaad: Zaad,
    private readonly bijNieuw: (bericht: Post) => void,
  ) {}

  start(): void {
    this.lopend = this.lees();
  }

  async stop(): Promise<void> {
    this.gestopt = true;
    await this.lopend;
  }

  private async lees(): Promise<void> {
    while (!this.gestopt) {
      // No answer may mean that the hub took a lease for us and died: those berichten come again when it ends.
      const lease = await this.lijn.neem(this.zaad.geheel(1, MAXIMUM), 1).catch(() => undefined);
      if (!lease) await wacht(PAUZE_MS);
      else if (lease.berichten.length > 0) await this.behandel(lease);
    }
  }

  private async behandel(lease: Lease): Promise<void> {
    const ids = lease.berichten.map((b) => b.id);
    for (const bericht of this.boek.boek(lease)) this.bijNieuw(bericht);
    const keuze = this.braaf ? 0 : this.zaad.breuk();
    if (keuze < 0.8) return this.bevestig(lease.leaseId, ids);
    if (keuze < 0.9) {
      const helft = Math.ceil(ids.length / 2);
      await this.bevestig(lease.leaseId, ids.slice(0, helft));
      return this.geefTerug(lease.leaseId, ids.slice(helft));
    }
    if (keuze < 0.98) return this.geefTerug(lease.leaseId, ids);
  }

  private async bevestig(leaseId: string, ids: readonly string[]): Promise<void> {
    const { antwoord } = await houdVol(() => this.lijn.bevestig(leaseId, ids), 'bevestiging');
    // 404: the lease ended before the confirmation came through, so it does not count.
    if (antwoord.status === 200) this.boek.boekBevestigd(ids);
    else if (antwoord.status !== 404) throw new Error(`Bevestigen: ${antwoord.status} ${antwoord.tekst}`);
  }

  private async geefTerug(leaseId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.lijn.geefTerug(leaseId, ids).catch(() => undefined);
  }
}
