import { randomUUID } from 'node:crypto';

/** The postbus of the practice hub: what was taken on loan comes again when it is not confirmed within a minute. */
export class Oefenpostbus {
  private readonly wachtend: { id: string }[] = [];
  private readonly leases = new Map<string, readonly { id: string }[]>();

  leg(event: { id: string }): void {
    this.wachtend.push(event);
  }

  neem(maximum: number, tot: Date): object {
    const berichten = this.wachtend.splice(0, maximum);
    const leaseId = randomUUID();
    if (berichten.length > 0) this.leases.set(leaseId, berichten);
    return { leaseId, tot: tot.toISOString(), berichten };
  }

  /** Takes these out of the lease; gives how many there were, undefined when there is no such lease. */
  bevestig(leaseId: string, ids: readonly string[]): number | undefined {
    return this.haalUit(leaseId, ids)?.length;
  }

  geefTerug(leaseId: string, ids: readonly string[]): number | undefined {
    const terug = this.haalUit(leaseId, ids);
    if (terug) this.wachtend.unshift(...terug);
    return terug?.length;
  }

  private haalUit(leaseId: string, ids: readonly string[]): readonly { id: string }[] | undefined {
    const inLease = this.leases.get(leaseId);
    if (!inLease) return undefined;
    this.leases.set(
      leaseId,
      inLease.filter(({ id }) => !ids.includes(id)),
    );
    return inLease.filter(({ id }) => ids.includes(id));
  }
}
