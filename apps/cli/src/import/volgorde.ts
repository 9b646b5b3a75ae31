type Werk<B> = (batch: B) => Promise<void>;

/**
 * Sends batches, a few at once. Two batches that hold the same id go one after the other, so that what was said last
 * about a person stays last. After a failure nothing new starts; what is under way ends first.
 */
export async function zendInVolgorde<B extends readonly { readonly id: string }[]>(
  batches: AsyncIterable<B>,
  zend: Werk<B>,
  gelijktijdig: number,
): Promise<void> {
  const onderweg = new Onderweg<B>(zend);
  for await (const batch of batches) {
    await onderweg.totErPlaatsIs(gelijktijdig, batch);
    if (onderweg.isMislukt) break;
    onderweg.start(batch);
  }
  await onderweg.totAllesKlaarIs();
}

class Onderweg<B extends readonly { readonly id: string }[]> {
  private readonly lopend = new Map<Promise<void>, ReadonlySet<string>>();
  private mislukking: { readonly oorzaak: unknown } | undefined;

  constructor(private readonly zend: Werk<B>) {}

  get isMislukt(): boolean {
    return this.mislukking !== undefined;
  }

  async totErPlaatsIs(gelijktijdig: number, batch: B): Promise<void> {
    while (this.lopend.size >= gelijktijdig || this.deeltIdMet(batch)) await Promise.race(this.lopend.keys());
  }

  start(batch: B): void {
    const klaar: Promise<void> = this.zend(batch)
      .catch((oorzaak: unknown) => {
        this.mislukking ??= { oorzaak };
      })
      .then(() => void this.lopend.delete(klaar));
    this.lopend.set(klaar, new Set(batch.map(({ id }) => id)));
  }

  async totAllesKlaarIs(): Promise<void> {
    await Promise.all(this.lopend.keys());
    if (this.mislukking) throw this.mislukking.oorzaak;
  }

  private deeltIdMet(batch: B): boolean {
    return [...this.lopend.values()].some((ids) => batch.some(({ id }) => ids.has(id)));
  }
}
