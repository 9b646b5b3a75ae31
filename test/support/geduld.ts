/** How long a test waits for what comes by itself. Long: on a slow machine it comes too, and only a fault never comes. */
const GEDULD_MS = 90_000;

/** Looks again until it is so, and gives what was seen then; `wat` is what it is called if that never comes. */
export async function totDat<T>(zie: () => T | Promise<T>, klopt: (gezien: T) => boolean, wat = 'It'): Promise<T> {
  const uiterlijk = performance.now() + GEDULD_MS;
  for (;;) {
    const gezien = await zie();
    if (klopt(gezien)) return gezien;
    if (performance.now() > uiterlijk) throw new Error(`${wat} did not come, still: ${JSON.stringify(gezien)}`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}
