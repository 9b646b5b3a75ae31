/** Says something to the person at the terminal. On stderr, so that stdout holds nothing but the result. */
export function meld(regel: string): void {
  process.stderr.write(`${regel}\n`);
}

/** The outcome of a command, for a program that reads along: one line of JSON, the only one on stdout. */
export function toonResultaat(resultaat: object): void {
  process.stdout.write(`${JSON.stringify(resultaat)}\n`);
}
