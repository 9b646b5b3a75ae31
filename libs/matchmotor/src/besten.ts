/** Keeps who can still be among the best `aantal`. Scores are whole numbers up to 1000, so counting them is enough. */
export class Besten {
  readonly slots: number[] = [];
  readonly scores: number[] = [];
  /** Whoever scores less is not among the best. Only rises. */
  drempel = 0;
  private readonly perScore = new Uint32Array(1001);
  private boven = 0;

  constructor(private readonly aantal: number) {}

  neem(slot: number, score: number): void {
    this.slots.push(slot);
    this.scores.push(score);
    this.perScore[score]! += 1;
    this.boven += 1;
    while (this.boven - this.perScore[this.drempel]! >= this.aantal) {
      this.boven -= this.perScore[this.drempel]!;
      this.drempel += 1;
    }
  }

  /** Keeps someone who does not count, but who scores no less than the last. */
  neemMee(slot: number, score: number): void {
    if (score < this.drempel) return;
    this.slots.push(slot);
    this.scores.push(score);
  }

  /** Only who can still be among the best. */
  probeer(slot: number, score: number): void {
    if (score >= this.drempel) this.neem(slot, score);
  }

  /** The best, and all who are equal to the last of them. */
  gekozen(): number[] {
    return this.slots.filter((_, i) => this.scores[i]! >= this.drempel);
  }
}
