const STILTE_MS = 5_000;

export function meld(tekst) {
  process.stdout.write(`${tekst}\n`);
}

export function seconden(vanaf) {
  return `${((performance.now() - vanaf) / 1000).toFixed(1).replace('.', ',')} s`;
}

/** Does a step and tells the terminal that it runs, still runs, and how long it took. */
export async function stap(naam, werk) {
  const vanaf = performance.now();
  meld(`  ${naam} ...`);
  const teken = setInterval(() => meld(`  ${naam}: nog bezig (${seconden(vanaf)})`), STILTE_MS);
  try {
    const uitkomst = await werk();
    meld(`  ${naam}: klaar in ${seconden(vanaf)}`);
    return uitkomst;
  } finally {
    clearInterval(teken);
  }
}
