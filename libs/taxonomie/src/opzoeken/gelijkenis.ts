/**
 * How much two texts look alike, in 1/1000: 1000 is the same but for capitals, accents and signs. Counts how many letters
 * have to be added, left out, changed or swapped.
 */
export function gelijkenis(a: string, b: string): number {
  return lettergelijkenis(kaleLetters(a), kaleLetters(b));
}

/** The same for texts that are bare already. */
export function lettergelijkenis(a: string, b: string): number {
  const langste = Math.max(a.length, b.length);
  return langste === 0 ? 0 : Math.round(1000 * (1 - afstand(a, b) / langste));
}

/** Letters and digits only, without accents and capitals. */
export function kaleLetters(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Optimal string alignment: two letters that changed places count once, the usual typing error. */
function afstand(a: string, b: string): number {
  let eerder: number[] = [];
  let vorige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++) {
      const gelijk = a[i - 1] === b[j - 1] ? 0 : 1;
      let kleinste = Math.min(rij[j - 1]! + 1, vorige[j]! + 1, vorige[j - 1]! + gelijk);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        kleinste = Math.min(kleinste, eerder[j - 2]! + 1);
      }
      rij.push(kleinste);
    }
    [eerder, vorige] = [vorige, rij];
  }
  return vorige[b.length]!;
}
