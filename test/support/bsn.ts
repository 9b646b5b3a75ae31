/** The BSN number `n` (below 5 million) of a synthetic range: it passes the elfproef, and begins with 9, which is never given out. */
export function maakBsn(n: number): string {
  // Of eight digits one in eleven has no ninth that fits, so each n gets a range of two to choose from.
  for (let kop = 90_000_000 + n * 2; ; kop++) {
    const som = [...String(kop)].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (9 - i), 0);
    if (som % 11 < 10) return `${kop}${som % 11}`;
  }
}
