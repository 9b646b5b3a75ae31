import type { Werkgegevens } from '@estafette/contracts/plaatsing';

/** What a bericht tells of the work itself; what it does not tell is not in it. */
export function werkgegevens(data: Werkgegevens): Record<string, unknown> {
  const { uren, tot, loonkostensubsidie, formeleWerkgever, inlener, uitkering } = data;
  const alle = { uren, tot, loonkostensubsidie, formeleWerkgever, inlener, uitkering };
  return Object.fromEntries(Object.entries(alle).filter(([, waarde]) => waarde !== undefined));
}
