/** What a spreadsheet would take for a formula. Source: OWASP, CSV injection. */
const FORMULE = /^[=+\-@\t\r]/;

/** A table as spreadsheets in the Netherlands read it: a mark for UTF-8, semicolons, and no cell that runs as a formula. */
export function csv(rijen: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rijen.map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`;
}

function cel(waarde: string | number | null): string {
  if (waarde === null) return '';
  if (typeof waarde === 'number') return String(waarde).replace('.', ',');
  const veilig = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
