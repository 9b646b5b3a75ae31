/** Words of a partner are the same whatever their capitals and spaces. */
export function sleutel(tekst: string): string {
  return tekst.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
