const VORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes the four parts of a UUID. Throws when the text is not one in small letters: it would come back as another. */
export function schrijfUuid(id: string, doel: Uint32Array, plaats: number): void {
  if (!VORM.test(id)) throw new TypeError(`'${id}' is geen UUID in kleine letters`);
  const hex = id.replaceAll('-', '');
  for (let i = 0; i < 4; i += 1) doel[plaats + i] = Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const half = (deel: number) => HEX[(deel >>> 8) & 255]! + HEX[deel & 255]!;
const inHex = (deel: number) => half(deel >>> 16) + half(deel);

/** The text of a UUID. */
export function leesUuid(bron: Uint32Array, plaats: number): string {
  const b = bron[plaats + 1]!;
  const c = bron[plaats + 2]!;
  const [eerste, laatste] = [inHex(bron[plaats]!), inHex(bron[plaats + 3]!)];
  return `${eerste}-${half(b >>> 16)}-${half(b)}-${half(c >>> 16)}-${half(c)}${laatste}`;
}
