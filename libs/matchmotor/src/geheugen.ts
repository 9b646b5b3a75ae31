import {
  LEEFT,
  postingVan,
  RECORDBREEDTE,
  REIS,
  reisgroep,
  type Geheugen,
  type Postings,
  type Woorden,
} from './opbouw.js';

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

/** The postings of the first `aantal` slots; who has an occupation twice, is in it once. */
export function maakPostings(geheugen: LeegGeheugen, aantal: number, woorden: Woorden): Postings {
  const { begin, slots, reis } = perBeroep(geheugen, aantal, woorden.beroepen.length);
  const groepVan = Uint32Array.from(woorden.reizen, (_, nr) => reisgroep(woorden, nr));
  const eersteRun = new Uint32Array(gedeeld(begin.byteLength));
  const groep: number[] = [];
  const vanaf: number[] = [];
  for (let b = 0; b < begin.length - 1; b += 1) {
    eersteRun[b] = groep.length;
    opGroep(groepVan, slots, reis, begin[b]!, begin[b + 1]!);
    for (let i = begin[b]!; i < begin[b + 1]!; i += 1) {
      const eigen = groepVan[reis[i]!]!;
      if (i > begin[b]! && eigen === groep.at(-1)) continue;
      groep.push(eigen);
      vanaf.push(i);
    }
  }
  eersteRun[begin.length - 1] = groep.length;
  vanaf.push(slots.length);
  return { begin: eersteRun, groep: inGedeeld(groep), vanaf: inGedeeld(vanaf), slots, reis };
}

function perBeroep(geheugen: LeegGeheugen, aantal: number, beroepen: number) {
  const postings = 2 * (beroepen + 1);
  const begin = new Uint32Array(postings + 1);
  for (let slot = 0; slot < aantal; slot += 1)
    vanSlot(geheugen, slot, beroepen, (posting) => (begin[posting + 1]! += 1));
  for (let b = 0; b < postings; b += 1) begin[b + 1]! += begin[b]!;
  const volgende = begin.slice();
  const slots = new Uint32Array(gedeeld(4 * begin[postings]!)).subarray(0, begin[postings]!);
  const reis = new Uint32Array(gedeeld(4 * slots.length)).subarray(0, slots.length);
  for (let slot = 0; slot < aantal; slot += 1) {
    vanSlot(geheugen, slot, beroepen, (posting) => {
      const plaats = volgende[posting]!++;
      slots[plaats] = slot;
      reis[plaats] = geheugen.records[slot * RECORDBREEDTE + REIS]!;
    });
  }
  return { begin, slots, reis };
}

/** Sorts this part of the postings by travel group, and within it by slot. */
function opGroep(groepVan: Uint32Array, slots: Uint32Array, reis: Uint32Array, van: number, tot: number): void {
  const sleutels = Float64Array.from(
    slots.subarray(van, tot),
    (_, i) => groepVan[reis[van + i]!]! * 2 ** 26 + i,
  ).sort();
  const [oudeSlots, oudeReis] = [slots.slice(van, tot), reis.slice(van, tot)];
  sleutels.forEach((sleutel, i) => {
    slots[van + i] = oudeSlots[sleutel % 2 ** 26]!;
    reis[van + i] = oudeReis[sleutel % 2 ** 26]!;
  });
}

function inGedeeld(getallen: readonly number[]): Uint32Array {
  const kolom = new Uint32Array(gedeeld(4 * getallen.length)).subarray(0, getallen.length);
  kolom.set(getallen);
  return kolom;
}

function vanSlot({ begin, lijsten }: LeegGeheugen, slot: number, geen: number, doe: (posting: number) => void): void {
  const p = begin[slot]!;
  const tot = p + 3 + lijsten[p]! + lijsten[p + 1]!;
  const zegtIets = lijsten[p + 1]! + lijsten[p + 2]! > 0;
  if (tot === p + 3) return doe(postingVan(geen, zegtIets));
  for (let i = p + 3; i < tot; i += 1) {
    const eerder = lijsten.indexOf(lijsten[i]!, p + 3);
    if (eerder === i) doe(postingVan(lijsten[i]!, zegtIets));
  }
}

/** All that takes memory in proportion to the number of candidates, in bytes. */
export function bytesVan({ records, begin, lijsten, ids, einde, postings }: Geheugen): number {
  const delen = [records, begin, lijsten, ids, einde, ...Object.values(postings)];
  return delen.reduce((som, { byteLength }) => som + byteLength, 0);
}
