import { VREEMDE_SLEUTELS, VREEMDE_WAARDEN } from './vreemd.js';
import type { Zaad } from '@estafette/zaad';

type Knoop = Record<string, unknown>;

const DIEP = 10_000;
const GROOT_BYTES = 5_000_000;
const NET_TE_GROOT_BYTES = 66_000;

/** Changes to the tree of a bericht. Each gets one object somewhere in it, and a key of that object. */
const INGREPEN: readonly ((knoop: Knoop, sleutel: string, zaad: Zaad) => void)[] = [
  (knoop, sleutel) => delete knoop[sleutel],
  (knoop, sleutel, zaad) => zet(knoop, sleutel, zaad.kies(VREEMDE_WAARDEN)),
  (knoop, sleutel, zaad) => zet(knoop, sleutel, zaad.kies(VREEMDE_WAARDEN)),
  (knoop, sleutel, zaad) => {
    const waarde = knoop[sleutel];
    delete knoop[sleutel];
    zet(knoop, zaad.kies([...VREEMDE_SLEUTELS, sleutel.toUpperCase(), `${sleutel} `]), waarde);
  },
  (knoop, _, zaad) => zet(knoop, zaad.kies(VREEMDE_SLEUTELS), zaad.kies(VREEMDE_WAARDEN)),
  (knoop, sleutel) => zet(knoop, sleutel, [knoop[sleutel], knoop[sleutel]]),
  (knoop, sleutel) => zet(knoop, sleutel, { [sleutel]: knoop[sleutel] }),
  (knoop, sleutel) => zet(knoop, sleutel, JSON.stringify(knoop[sleutel]) ?? ''),
  (knoop, sleutel) =>
    zet(
      knoop,
      sleutel,
      Array.from({ length: 600 }, () => 0),
    ),
];

/** A copy of the event in which one to three things are not as they should be. */
export function verander(event: object, zaad: Zaad): object {
  const kopie = structuredClone(event) as Knoop;
  for (let keer = zaad.geheel(1, 3); keer > 0; keer--) {
    const knoop = zaad.kies(knopen(kopie));
    const sleutel = zaad.kies([...Object.keys(knoop), 'nieuw']);
    zaad.kies(INGREPEN)(knoop, sleutel, zaad);
  }
  return kopie;
}

/** Changes to the bytes of a bericht: what no serializer would write. */
const BYTE_INGREPEN: readonly ((tekst: string, zaad: Zaad) => string | Buffer)[] = [
  (tekst, zaad) => tekst.slice(0, zaad.geheel(0, tekst.length - 1)),
  (tekst, zaad) => inMidden(tekst, zaad, zaad.bytes(zaad.geheel(1, 4))),
  (tekst, zaad) => inMidden(tekst, zaad, Buffer.from([0xc3, 0x28])),
  (tekst, zaad) => inMidden(tekst, zaad, Buffer.from([0xed, 0xa0, 0x80])),
  (tekst, zaad) => inMidden(tekst, zaad, Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80])),
  (tekst, zaad) => inMidden(tekst, zaad, Buffer.from([0])),
  (tekst) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(tekst)]),
  (tekst) => Buffer.from(tekst, 'utf16le'),
  (tekst) => tekst.replace('{', '{"id":"eerste","id":"tweede","__proto__":{"isBeheer":true},'),
  (tekst) => tekst.replace(/\}$/, ',"data":{},"type":"nl.reintegratietaal.koffie.gezet"}'),
  (tekst) => tekst.replace(/"id":"[^"]*"/, '"id":"\\u0000"'),
  (tekst) => tekst.replace(/"id":"[^"]*"/, '"id":"\\ud83d"'),
  (tekst) => tekst.replace(/"id":"[^"]*"/, `"id":"${'x'.repeat(299)}${'\\ud83d\\ude00'.repeat(5)}","oeps":[]`),
  (tekst) => tekst.replace('"data":', `"data":${'['.repeat(DIEP)}${']'.repeat(DIEP)},"x":`),
  (tekst) => tekst.replace('"data":', `"data":${'{"a":'.repeat(DIEP)}1${'}'.repeat(DIEP)},"x":`),
  () => '['.repeat(DIEP),
  (tekst) => tekst.replace('"data":', `"vulling":"${'x'.repeat(NET_TE_GROOT_BYTES)}","data":`),
  (tekst) => tekst.replace('"data":', `"vulling":"${'x'.repeat(GROOT_BYTES)}","data":`),
  () => ' '.repeat(GROOT_BYTES),
  () => Buffer.alloc(0),
  (_, zaad) => zaad.bytes(zaad.geheel(1, 400)),
  () => 'null',
  () => '"tekst"',
  () => '1e999',
  () => '[]',
  () => '{}',
  () => 'NaN',
  () => `{"a":${'9'.repeat(5_000)}}`,
];

export function verminkBytes(tekst: string, zaad: Zaad): string | Buffer {
  return zaad.kies(BYTE_INGREPEN)(tekst, zaad);
}

function inMidden(tekst: string, zaad: Zaad, stuk: Buffer): Buffer {
  const bytes = Buffer.from(tekst);
  const plek = zaad.geheel(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, plek), stuk, bytes.subarray(plek)]);
}

/** Also for `__proto__`, which must become a key like any other in the JSON. */
function zet(knoop: Knoop, sleutel: string, waarde: unknown): void {
  Object.defineProperty(knoop, sleutel, { value: waarde, enumerable: true, configurable: true, writable: true });
}

function knopen(waarde: unknown): Knoop[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  const onder = Object.values(waarde).flatMap(knopen);
  return Array.isArray(waarde) ? onder : [waarde as Knoop, ...onder];
}
