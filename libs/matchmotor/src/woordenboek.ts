/**
 * Numbers what comes by, in order of appearance, so that columns can hold numbers. It never forgets: a number keeps
 * its meaning, also for readers of an older epoch.
 */
export class Woordenboek<T> {
  readonly waarden: T[] = [];
  private readonly nummers = new Map<string, number>();

  /** The number of this value; a new one when it is new. `sleutel` is the same text for the same value. */
  nummer(sleutel: string, waarde: () => T): number {
    const bekend = this.nummers.get(sleutel);
    if (bekend !== undefined) return bekend;
    this.nummers.set(sleutel, this.waarden.length);
    this.waarden.push(waarde());
    return this.waarden.length - 1;
  }
}
