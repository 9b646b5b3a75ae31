import { isBsn } from '../velden/index.js';

const MASKER = '*********';
/** A field that says it holds a BSN, in JSON: whatever stands in it, also when it is wrong or not even JSON. */
const BSN_VELD = /("[^"\\]*(?:bsn|burgerservice)[^"\\]*"\s*:\s*)("(?:[^"\\]|\\.)*"?|[-0-9.eE+]+)/gi;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const LOSSE_CIJFERS = new RegExp(`${UUID.source}|(?<![0-9])[0-9]{8,9}(?![0-9])`, 'gi');

/**
 * Text that did not become a bericht, without the BSNs in it: what a field says to be one, and every run of eight or
 * nine digits that passes the elfproef. One in eleven other numbers goes with them, which harms nobody here; but not what
 * stands in a UUID, for with that the sender must find its bericht.
 */
export function maskeerBsn(tekst: string): string {
  return maskeerBsnVelden(tekst).replace(LOSSE_CIJFERS, (cijfers) =>
    isBsn(cijfers.padStart(9, '0')) ? MASKER : cijfers,
  );
}

/** JSON without what stands in fields that say they hold a BSN. */
export function maskeerBsnVelden(tekst: string): string {
  return tekst.replace(BSN_VELD, `$1"${MASKER}"`);
}
