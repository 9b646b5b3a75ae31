import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const AES = 'aes-256-gcm';
/** NIST SP 800-38D: a random nonce of 96 bits; one key stays far below 2^32 values between two rotations. */
const NONCE_BYTES = 12;
const MERK_BYTES = 16;

export function nieuweSleutel(): Buffer {
  return randomBytes(32);
}

/**
 * Encrypts a value for one place. `plaats` (table, column, row, version of the key) is authenticated with it, so that a
 * value that was moved to another row does not open.
 */
export function versleutel(sleutel: Buffer, plaats: string, waarde: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(AES, sleutel, nonce).setAAD(Buffer.from(plaats));
  return Buffer.concat([nonce, cipher.update(waarde), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the value was made with another key, for another place, or was changed. */
export function ontsleutel(sleutel: Buffer, plaats: string, versleuteld: Buffer): Buffer {
  const decipher = createDecipheriv(AES, sleutel, versleuteld.subarray(0, NONCE_BYTES), { authTagLength: MERK_BYTES });
  decipher.setAAD(Buffer.from(plaats)).setAuthTag(versleuteld.subarray(-MERK_BYTES));
  return Buffer.concat([decipher.update(versleuteld.subarray(NONCE_BYTES, -MERK_BYTES)), decipher.final()]);
}

/** Finds equal values without showing them. Keyed, because there are so few BSNs that a plain hash can be turned back. */
export function blindeIndex(sleutel: Buffer, waarde: string): Buffer {
  return createHmac('sha256', sleutel).update(waarde).digest();
}
