/**
 * The number of an overdracht for the telephone: digits in groups, the last one a check digit (Luhn), so that a
 * misheard or swapped digit is noticed.
 */
export function maakNummer(volgnummer: number): string {
  const cijfers = String(volgnummer);
  return groepeer(cijfers + controlecijfer(cijfers));
}

export function isNummer(nummer: string): boolean {
  const cijfers = nummer.replaceAll('-', '');
  return /^\d{2,}$/.test(cijfers) && controlecijfer(cijfers.slice(0, -1)) === cijfers.at(-1);
}

function controlecijfer(cijfers: string): string {
  const som = [...cijfers].reverse().reduce((totaal, teken, i) => totaal + luhn(Number(teken), i % 2 === 0), 0);
  return String((10 - (som % 10)) % 10);
}

function luhn(cijfer: number, verdubbelen: boolean): number {
  const waarde = verdubbelen ? cijfer * 2 : cijfer;
  return waarde > 9 ? waarde - 9 : waarde;
}

function groepeer(cijfers: string): string {
  return cijfers.replace(/\B(?=(\d{3})+$)/g, '-');
}
