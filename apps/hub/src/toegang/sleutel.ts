import { createHash, randomBytes } from 'node:crypto';

/** Lets a leaked key be recognised as ours. */
const VOORVOEGSEL = 'estafette_';
/** 36 of its 256 bits: enough to tell keys apart, too little to help a guess. */
const HERKENBAAR = 6;

export function maakSleutel(): string {
  return VOORVOEGSEL + randomBytes(32).toString('base64url');
}

/** How a key begins, so that its owner recognises it in a list. */
export function herkenningVan(sleutel: string): string {
  return sleutel.slice(0, VOORVOEGSEL.length + HERKENBAAR);
}

export function hashVan(sleutel: string): Buffer {
  return createHash('sha256').update(sleutel).digest();
}
