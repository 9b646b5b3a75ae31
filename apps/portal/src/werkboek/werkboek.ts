import ExcelJS from 'exceljs';

/** The rows of the first sheet, each cell as text. Rejects what is no XLSX. */
export async function leesWerkblad(bytes: ArrayBuffer): Promise<string[][]> {
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.load(bytes);
  const rijen: string[][] = [];
  boek.worksheets[0]?.eachRow((rij) => {
    rijen.push(Array.from({ length: rij.cellCount }, (_, i) => rij.getCell(i + 1).text.trim()));
  });
  return rijen;
}

type Cel = string | number | null;

const NAAM_MAXIMAAL = 31;
const BREEDTE_MINIMAAL = 14;

/** A table as XLSX. What is a text stays a text there, whatever it begins with: none runs as a formula. */
export async function maakWerkboek(titel: string, rijen: readonly (readonly Cel[])[]): Promise<Blob> {
  const boek = new ExcelJS.Workbook();
  const blad = boek.addWorksheet(titel.replace(/[[\]*/\\?:]/g, ' ').slice(0, NAAM_MAXIMAAL), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  for (const rij of rijen) blad.addRow([...rij]);
  blad.getRow(1).font = { bold: true };
  rijen[0]?.forEach((kop, i) => {
    blad.getColumn(i + 1).width = Math.max(BREEDTE_MINIMAAL, String(kop).length + 2);
  });
  return new Blob([await boek.xlsx.writeBuffer()], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
