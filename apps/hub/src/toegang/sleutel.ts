import { createHash, randomBytes } from 'node:crypto';

/** Lets a leaked key be recognised as ours. */
const VOORVOEGSEL = 'estafette_';

export function maakSleutel(): string {
  return VOORVOEGSEL + randomBytes(32).toString('base64url');
}

export function hashVan(sleutel: string): Buffer {
  return createHash('sha256').update(sleutel).digest();
}
