type Cel = string | number | null;

/** A table as an Excel workbook with one sheet. Text stays text, also when it looks like a formula. */
export function xlsx(rijen: readonly (readonly Cel[])[]): Uint8Array<ArrayBuffer> {
  const delen = { ...VAST, 'xl/worksheets/sheet1.xml': blad(rijen) };
  return zip(Object.entries(delen).map(([naam, tekst]) => ({ naam, inhoud: new TextEncoder().encode(KOP + tekst) })));
}

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HOOFD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const SOORT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const VAST = {
  '[Content_Types].xml': `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SOORT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SOORT}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${HOOFD}" xmlns:r="${OFFICE}"><sheets><sheet name="Estafette" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

function blad(rijen: readonly (readonly Cel[])[]): string {
  const regels = rijen.map((rij, i) => {
    const cellen = rij.map((waarde, k) => cel(waarde, `${kolom(k)}${i + 1}`));
    return `<row r="${i + 1}">${cellen.join('')}</row>`;
  });
  return `<worksheet xmlns="${HOOFD}"><sheetData>${regels.join('')}</sheetData></worksheet>`;
}

/** The letters of a column: A to Z, then AA. */
const kolom = (k: number): string => (k < 26 ? '' : kolom(Math.floor(k / 26) - 1)) + String.fromCharCode(65 + (k % 26));

function cel(waarde: Cel, plek: string): string {
  if (waarde === null) return '';
  if (typeof waarde === 'number') return `<c r="${plek}"><v>${waarde}</v></c>`;
  return `<c r="${plek}" t="inlineStr"><is><t xml:space="preserve">${veilig(waarde)}</t></is></c>`;
}

// XML 1.0 has no place for most control characters.
function veilig(tekst: string): string {
  const schoon = tekst.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return schoon.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface Deel {
  readonly naam: string;
  readonly inhoud: Uint8Array;
}

/** 1 January 1980: a file says nothing of when it was made. */
const DATUM = 0x21;

/** A zip without compression (PKWARE APPNOTE 6.3): our tables are small. */
function zip(delen: readonly Deel[]): Uint8Array<ArrayBuffer> {
  const lokaal: Uint8Array[] = [];
  const register: Uint8Array[] = [];
  let begin = 0;
  for (const { naam, inhoud } of delen) {
    const letters = new TextEncoder().encode(naam);
    const maat = [crc32(inhoud), inhoud.length, inhoud.length];
    const kop = velden([
      [4, 0x04034b50],
      [2, 20],
      [2, 0x800],
      [2, 0],
      [2, 0],
      [2, DATUM],
      ...vier(maat),
      [2, letters.length],
      [2, 0],
    ]);
    const regel: Veld[] = [[4, 0x02014b50], [2, 20], [2, 20], [2, 0x800], [2, 0], [2, 0], [2, DATUM], ...vier(maat)];
    const staart: Veld[] = [
      [2, letters.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, begin],
    ];
    lokaal.push(kop, letters, inhoud);
    register.push(velden([...regel, ...staart]), letters);
    begin += kop.length + letters.length + inhoud.length;
  }
  const omvang = register.reduce((som, r) => som + r.length, 0);
  const einde = velden([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, delen.length],
    [2, delen.length],
    [4, omvang],
    [4, begin],
    [2, 0],
  ]);
  return aaneen([...lokaal, ...register, einde]);
}

/** How many bytes, and the number in them. */
type Veld = readonly [2 | 4, number];

const vier = (getallen: readonly number[]): Veld[] => getallen.map((getal) => [4, getal]);

function velden(lijst: readonly Veld[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(lijst.reduce((som, [breedte]) => som + breedte, 0)));
  let plek = 0;
  for (const [breedte, getal] of lijst) {
    if (breedte === 2) bytes.setUint16(plek, getal, true);
    else bytes.setUint32(plek, getal, true);
    plek += breedte;
  }
  return new Uint8Array(bytes.buffer);
}

function aaneen(delen: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const geheel = new Uint8Array(delen.reduce((som, d) => som + d.length, 0));
  let plek = 0;
  for (const deel of delen) {
    geheel.set(deel, plek);
    plek += deel.length;
  }
  return geheel;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
