import { randomInt } from 'node:crypto';

const GROOTSTE_ZAAD = 2 ** 31 - 1;

/** Random numbers that are the same again for the same seed (mulberry32), so that a drill can be replayed and a demo comes back. */
export class Zaad {
  private stand: number;

  constructor(readonly waarde: number) {
    this.stand = waarde >>> 0;
  }

  static nieuw(): Zaad {
    return new Zaad(randomInt(GROOTSTE_ZAAD));
  }

  /** A generator of its own for one part: it does not matter how much the other parts have drawn. */
  tak(nummer: number): Zaad {
    return new Zaad(Math.imul(this.waarde ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(nummer + 1, 0xc2b2ae35));
  }

  /** From 0 up to, not including, 1. */
  breuk(): number {
    this.stand = (this.stand + 0x6d2b79f5) | 0;
    let t = Math.imul(this.stand ^ (this.stand >>> 15), this.stand | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Both bounds included. */
  geheel(van: number, tot: number): number {
    return van + Math.floor(this.breuk() * (tot - van + 1));
  }

  kans(deel: number): boolean {
    return this.breuk() < deel;
  }

  kies<T>(uit: readonly T[]): T {
    return uit[this.geheel(0, uit.length - 1)]!;
  }

  bytes(aantal: number): Buffer {
    return Buffer.from(Array.from({ length: aantal }, () => this.geheel(0, 255)));
  }

  uuid(): string {
    const hex = this.bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
