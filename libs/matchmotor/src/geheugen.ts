import { LEEFT, RECORDBREEDTE, type Geheugen, type Postings } from './opbouw.js';

/** Room for slots and lists; the largest numbers that fit. */
export interface Ruimte {
  readonly slots: number;
  readonly lijsten: number;
}

export type LeegGeheugen = Omit<Geheugen, 'geordend' | 'wensen'>;

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

/** The postings of the first `aantal` slots; who wishes an occupation twice, is in it once. */
export function maakPostings(geheugen: LeegGeheugen, aantal: number, beroepen: number): Postings {
  const begin = new Uint32Array(gedeeld(4 * (beroepen + 2)));
  const tel = (slot: number, doe: (beroep: number) => void) => {
    const p = geheugen.begin[slot]!;
    const n = geheugen.lijsten[p]!;
    if (n === 0) return doe(beroepen);
    const wensen = geheugen.lijsten.subarray(p + 3, p + 3 + n);
    wensen.forEach((beroep, i) => wensen.indexOf(beroep) === i && doe(beroep));
  };
  for (let slot = 0; slot < aantal; slot += 1) tel(slot, (beroep) => (begin[beroep + 1]! += 1));
  for (let b = 0; b <= beroepen; b += 1) begin[b + 1]! += begin[b]!;
  const volgende = begin.slice();
  const slots = new Uint32Array(gedeeld(4 * begin[beroepen + 1]!));
  for (let slot = 0; slot < aantal; slot += 1) tel(slot, (beroep) => (slots[volgende[beroep]!++] = slot));
  return { begin, slots };
}

/** All that takes memory in proportion to the number of candidates, in bytes. */
export function bytesVan({ records, begin, lijsten, ids, einde, wensen }: Geheugen): number {
  const delen = [records, begin, lijsten, ids, einde, wensen.begin, wensen.slots];
  return delen.reduce((som, { byteLength }) => som + byteLength, 0);
}
