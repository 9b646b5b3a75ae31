/** What the hub takes in one request, with room to spare below its limit of 1 MiB. */
export const GRENZEN = { aantal: 200, bytes: 900_000 } as const;

export interface Grenzen {
  readonly aantal: number;
  readonly bytes: number;
}

/** The items in their order, as JSON arrays that stay within the limits. One item must fit by itself. */
export async function* inBatches<T extends { readonly bytes: number }>(
  stukken: AsyncIterable<T>,
  grenzen: Grenzen = GRENZEN,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let bytes = HAKEN_BYTES;
  for await (const stuk of stukken) {
    const erbij = stuk.bytes + KOMMA_BYTES;
    if (batch.length === grenzen.aantal || (batch.length > 0 && bytes + erbij > grenzen.bytes)) {
      yield batch;
      batch = [];
      bytes = HAKEN_BYTES;
    }
    batch.push(stuk);
    bytes += erbij;
  }
  if (batch.length > 0) yield batch;
}

const HAKEN_BYTES = 2;
const KOMMA_BYTES = 1;

/** The body of a request that holds these items. */
export function alsJsonLijst(batch: readonly { readonly json: string }[]): string {
  return `[${batch.map(({ json }) => json).join(',')}]`;
}
