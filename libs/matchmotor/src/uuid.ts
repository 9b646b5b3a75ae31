const VORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes the four parts of a UUID. Throws when the text is not one in small letters: it would come back as another. */
export function schrijfUuid(id: string, doel: Uint32Array, plaats: number): void {
  if (!VORM.test(id)) throw new TypeError(`'${id}' is geen UUID in kleine letters`);
  const hex = id.replaceAll('-', '');
  for (let i = 0; i < 4; i += 1) doel[plaats + i] = Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16);
}

/** The text of a UUID. */
export function leesUuid(bron: Uint32Array, plaats: number): string {
  let hex = '';
  for (let i = 0; i < 4; i += 1) hex += bron[plaats + i]!.toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
