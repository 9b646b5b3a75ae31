import type { Zaad } from '@estafette/zaad';

/** Gives each item as often as it is in the bag before the bag is filled anew: chance decides the order only. */
export class Zak<T> {
  private over: T[] = [];

  constructor(
    private readonly zaad: Zaad,
    private readonly inhoud: readonly T[],
  ) {}

  trek(): T {
    if (this.over.length === 0) this.over = [...this.inhoud];
    return this.over.splice(this.zaad.geheel(0, this.over.length - 1), 1)[0]!;
  }
}
