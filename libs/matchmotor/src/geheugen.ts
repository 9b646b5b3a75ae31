import { LEEFT, RECORDBREEDTE, REIS, type Geheugen, type Postings } from './opbouw.js';

/** Room for slots and lists; the largest numbers that fit. */
export interface Ruimte {
  readonly slots: number;
  readonly lijsten: number;
}

export type LeegGeheugen = Omit<Geheugen, 'geordend' | 'postings'>;

export function maakGeheugen({ slots, lijsten }: Ruimte): LeegGeheugen {
  return {
    records: new Uint32Array(gedeeld(4 * RECORDBREEDTE * slots)),
    begin: new Uint32Array(gedeeld(4 * slots)),
    lijsten: new Uint16Array(gedeeld(2 * lijsten)),
    ids: new Uint32Array(gedeeld(16 * slots)),
    einde: new Uint32Array(gedeeld(4 * slots)).fill(LEEFT),
  };
}

export const gedeeld = (bytes: number) => new SharedArrayBuffer(Math.max(bytes, 4));

/** How long the lists of a slot are, their three lengths included. */
export function lijstlengte({ begin, lijsten }: LeegGeheugen, slot: number): number {
  const p = begin[slot]!;
  return 3 + lijsten[p]! + lijsten[p + 1]! + lijsten[p + 2]!;
}

/** Copies the slot to the place `naar`, its lists to `lijstplek`. */
export function kopieer(van: LeegGeheugen, slot: number, doel: LeegGeheugen, naar: number, lijstplek: number): void {
  const b = RECORDBREEDTE;
  for (let i = 0; i < b; i += 1) doel.records[naar * b + i] = van.records[slot * b + i]!;
  for (let i = 0; i < 4; i += 1) doel.ids[naar * 4 + i] = van.ids[slot * 4 + i]!;
  const p = van.begin[slot]!;
  const lengte = lijstlengte(van, slot);
  for (let i = 0; i < lengte; i += 1) doel.lijsten[lijstplek + i] = van.lijsten[p + i]!;
  doel.begin[naar] = lijstplek;
  doel.einde[naar] = van.einde[slot]!;
}

/** The postings of the first `aantal` slots, in their order; who has an occupation twice, is in it once. */
export function maakPostings(geheugen: LeegGeheugen, aantal: number, beroepen: number): Postings {
  const begin = new Uint32Array(gedeeld(4 * (beroepen + 2)));
  for (let slot = 0; slot < aantal; slot += 1) vanSlot(geheugen, slot, beroepen, (beroep) => (begin[beroep + 1]! += 1));
  for (let b = 0; b <= beroepen; b += 1) begin[b + 1]! += begin[b]!;
  const volgende = begin.slice();
  const slots = new Uint32Array(gedeeld(4 * begin[beroepen + 1]!));
  const reis = new Uint32Array(gedeeld(4 * begin[beroepen + 1]!));
  for (let slot = 0; slot < aantal; slot += 1) {
    vanSlot(geheugen, slot, beroepen, (beroep) => {
      const plaats = volgende[beroep]!++;
      slots[plaats] = slot;
      reis[plaats] = geheugen.records[slot * RECORDBREEDTE + REIS]!;
    });
  }
  return { begin, slots, reis };
}

function vanSlot({ begin, lijsten }: LeegGeheugen, slot: number, geen: number, doe: (beroep: number) => void): void {
  const p = begin[slot]!;
  const tot = p + 3 + lijsten[p]! + lijsten[p + 1]!;
  if (tot === p + 3) return doe(geen);
  for (let i = p + 3; i < tot; i += 1) {
    const eerder = lijsten.indexOf(lijsten[i]!, p + 3);
    if (eerder === i) doe(lijsten[i]!);
  }
}

/** All that takes memory in proportion to the number of candidates, in bytes. */
export function bytesVan({ records, begin, lijsten, ids, einde, postings }: Geheugen): number {
  const delen = [records, begin, lijsten, ids, einde, postings.begin, postings.slots, postings.reis];
  return delen.reduce((som, { byteLength }) => som + byteLength, 0);
}
