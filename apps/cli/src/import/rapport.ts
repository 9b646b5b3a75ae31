import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Afgekeurd } from './formaat.js';

const KOPPEN = ['rij', 'id', 'code', 'pad', 'melding'] as const;
// Without it Excel reads the letters of another alphabet.
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes what was refused, for the person who mends the source: a line per fault, in the order of the file. */
export async function schrijfRapport(bestand: string, afgekeurd: readonly Afgekeurd[]): Promise<void> {
  await mkdir(dirname(bestand), { recursive: true, mode: 0o700 });
  await writeFile(bestand, alsCsv(afgekeurd), { mode: 0o600 });
}

export function alsCsv(afgekeurd: readonly Afgekeurd[]): string {
  const opVolgorde = [...afgekeurd].sort((a, b) => a.nummer - b.nummer);
  const regels = opVolgorde.flatMap(({ nummer, id, fouten }) =>
    fouten.map(({ code, pad, melding }) => [String(nummer), id, code, pad, melding]),
  );
  return BYTE_ORDER_MARK + [[...KOPPEN], ...regels].map((cellen) => `${cellen.map(alsCel).join(';')}\r\n`).join('');
}

/** A cell that a spreadsheet shows as text: what looks like a formula gets an apostrophe in front. */
export function alsCel(tekst: string): string {
  const veilig = /^[=+\-@\t\r\n]/.test(tekst) ? `'${tekst}` : tekst;
  return /[;"\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
