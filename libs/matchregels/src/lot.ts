/**
 * Draws lots: a number from 0 to 2³² that follows from the texts alone, spread evenly. FNV-1a over their UTF-16 units with
 * the finish of MurmurHash3: whole-number steps only, so the same in every engine, and far cheaper than a
 * cryptographic hash. Nobody gains by predicting it: an id cannot be chosen.
 */
export function lot(...teksten: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const tekst of teksten) {
    for (let i = 0; i < tekst.length; i += 1) hash = Math.imul(hash ^ tekst.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
