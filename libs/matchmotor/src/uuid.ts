const VORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes the four parts of a UUID. Throws when the text is not one in small letters: it would come back as another. */
export function schrijfUuid(id: string, doel: Uint32Array, plaats: number): void {
  if (!VORM.test(id)) throw new TypeError(`'${id}' is geen UUID in kleine letters`);
  const hex = id.replaceAll('-', '');
  for (let i = 0; i < 4; i += 1) doel[plaats + i] = Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const inHex = (deel: number) =>
  HEX[deel >>> 24]! + HEX[(deel >>> 16) & 255]! + HEX[(deel >>> 8) & 255]! + HEX[deel & 255]!;

/** The text of a UUID. */
export function leesUuid(bron: Uint32Array, plaats: number): string {
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => inHex(bron[plaats + i]!));
  return `${a}-${b!.slice(0, 4)}-${b!.slice(4)}-${c!.slice(0, 4)}-${c!.slice(4)}${d}`;
}
