import type { Bundeling } from './wachtrijen.js';

/** Lets what comes shortly after one another go together. The first goes at once, and opens a window for the rest. */
export class Bundelaar<T> {
  private wachtend: T[] = [];
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    private readonly bundeling: Bundeling,
    private readonly stuur: (bundel: readonly T[]) => void,
  ) {}

  neem(nieuw: readonly T[]): void {
    this.wachtend.push(...nieuw);
    if (this.wekker) return;
    this.verstuur();
  }

  private verstuur(): void {
    this.wekker = undefined;
    if (this.wachtend.length === 0) return;
    const { elkeMs, hoogstens } = this.bundeling;
    while (this.wachtend.length > 0) this.stuur(this.wachtend.splice(0, hoogstens));
    this.wekker = setTimeout(() => this.verstuur(), elkeMs).unref();
  }
}
