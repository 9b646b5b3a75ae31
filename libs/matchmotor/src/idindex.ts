const LEEG = 0;

/**
 * Finds the slot of a UUID: open addressing on its random part, in 8 to 16 bytes a candidate where a Map takes over a
 * hundred. Points to the last slot that was written for an id.
 */
export class Idindex {
  /** Slots, one higher, so that 0 is empty. */
  private readonly vakken: Uint32Array;

  constructor(
    private readonly ids: Uint32Array,
    ruimte: number,
  ) {
    this.vakken = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(ruimte, 4))));
  }

  get bytes(): number {
    return this.vakken.byteLength;
  }

  /** The slot of the UUID at this place of another list of ids; undefined when it has none. */
  vind(ids: Uint32Array, plaats: number): number | undefined {
    const vak = this.vakken[this.vakVan(ids, plaats)]!;
    return vak === LEEG ? undefined : vak - 1;
  }

  /** Points the UUID of this slot to it. */
  zet(slot: number): void {
    this.vakken[this.vakVan(this.ids, 4 * slot)] = slot + 1;
  }

  private vakVan(ids: Uint32Array, plaats: number): number {
    const masker = this.vakken.length - 1;
    let vak = Math.imul(ids[plaats + 3]! ^ ids[plaats + 1]!, 0x85ebca6b) & masker;
    for (; this.vakken[vak] !== LEEG; vak = (vak + 1) & masker) {
      const p = 4 * (this.vakken[vak]! - 1);
      if (gelijk(this.ids, p, ids, plaats)) break;
    }
    return vak;
  }
}

function gelijk(a: Uint32Array, p: number, b: Uint32Array, q: number): boolean {
  return a[p] === b[q] && a[p + 1] === b[q + 1] && a[p + 2] === b[q + 2] && a[p + 3] === b[q + 3];
}
