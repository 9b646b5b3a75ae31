import excel from 'exceljs';
import type { Zaad } from '@estafette/zaad';
import { maakBsn } from './bsn.js';

/** The columns of the UWV Sonar dashboard, in its order. */
export const SONARKOLOMMEN = [
  'Datum melding',
  '1e uitk dag (niet WW)',
  'BSN',
  'ID_WZ',
  'Beschikbare uren/wk',
  'Opleidingsniveau',
  'Beroepssector',
  'Bemiddelingsberoep',
  'Mondeling Nederlands',
  'Schriftelijk Nederlands',
  'Rijbewijs',
  'Inschrijfdatum',
  'Geslacht',
  'Telefoonnummer',
  'Volledige Naam',
  'Leeftijd',
  'E-mailadres',
  'Vervoer',
  'Gemeente',
  'Postcode',
  'Plaats',
  'Straatnaam',
  'Huisnummer',
  'Huisnummer Toevoeging',
  'Banenafspraak',
  'Klantprofiel',
  'Arbeidsmarktregio',
  'Cases (aantal)',
  'Sonar',
  'Medewerker Naam',
  'Organisatie Naam',
  'GSD Kantoor',
  'Participatieladder',
  'Toestemming',
] as const;
export type Sonarkolom = (typeof SONARKOLOMMEN)[number];
export type Sonarrij = Partial<Record<Sonarkolom, string | number | Date>>;

const BEROEPEN = [
  'Heftruckchauffeur',
  'orderpicker',
  'Schoonmaker',
  'kok',
  'Hovenier',
  'Buschauffeur',
  'Kapper',
  'Lasser',
];

/** A cell that cannot be read, per column: each must come back in the report. */
const FOUTEN: readonly (readonly [Sonarkolom, string])[] = [
  ['BSN', '123456789'],
  ['Opleidingsniveau', 'MBO 4 BBL'],
  ['Beschikbare uren/wk', 'parttime'],
  ['Rijbewijs', 'BB'],
  ['Postcode', '68 AA'],
  ['Inschrijfdatum', '31-02-2025'],
  ['Bemiddelingsberoep', '=HYPERLINK("http://x")'],
  ['Mondeling Nederlands', 'zie dossier'],
  ['Participatieladder', '7'],
  ['Toestemming', '?'],
];

/** One row of invented data. `n` makes its ids; a `fout` puts one unreadable cell in it. */
export function sonarrij(zaad: Zaad, n: number, fout: boolean): Sonarrij {
  const goed: Sonarrij = {
    'Datum melding': dag(zaad),
    BSN: Number(maakBsn(n)),
    ID_WZ: 700_000 + n,
    'Beschikbare uren/wk': zaad.geheel(8, 40),
    Opleidingsniveau: zaad.kies(['VMBO', 'MBO', 'HBO', 'WO']),
    Beroepssector: 'Transport',
    Bemiddelingsberoep: zaad.kies(BEROEPEN),
    'Mondeling Nederlands': zaad.kies(['Goed', 'NNB', 'Redelijk']),
    'Schriftelijk Nederlands': zaad.kies(['Goed', 'Onbekend']),
    Rijbewijs: zaad.kies(['B', 'A,B,C', 'B,C,BE,CE,T']),
    Inschrijfdatum: dag(zaad),
    Geslacht: zaad.kies(['M', 'V']),
    Telefoonnummer: `06${zaad.geheel(10_000_000, 99_999_999)}`,
    'Volledige Naam': `Proef, P${n}`,
    Leeftijd: zaad.geheel(18, 66),
    'E-mailadres': `p${n}@voorbeeld.nl`,
    Vervoer: zaad.kies(['AUTO', 'FIETS', 'MOTOR', 'Scooter']),
    Gemeente: 'Arnhem',
    Postcode: `68${zaad.geheel(11, 46)} AB`,
    Plaats: 'Arnhem',
    Straatnaam: 'Proefstraat',
    Huisnummer: zaad.geheel(1, 200),
    Banenafspraak: zaad.kies(['Ja', 'Nee']),
    Arbeidsmarktregio: 'Midden-Gelderland',
    Participatieladder: zaad.geheel(1, 6),
    Toestemming: zaad.kies(['Ja', 'Ja', 'Nee']),
  };
  if (!fout) return goed;
  const [kolom, waarde] = FOUTEN[n % FOUTEN.length]!;
  return { ...goed, [kolom]: waarde };
}

function dag(zaad: Zaad): Date {
  return new Date(Date.UTC(2025, zaad.geheel(0, 11), zaad.geheel(1, 28)));
}

/** Writes a workbook as the dashboard gives it, row by row. */
export async function schrijfSonar(bestand: string, rijen: Iterable<Sonarrij>): Promise<void> {
  const werkmap = new excel.stream.xlsx.WorkbookWriter({ filename: bestand, useStyles: true });
  const blad = werkmap.addWorksheet('Dashboard');
  blad.addRow([...SONARKOLOMMEN]).commit();
  for (const rij of rijen) {
    const regel = blad.addRow(SONARKOLOMMEN.map((kolom) => rij[kolom] ?? null));
    for (const kolom of ['Datum melding', 'Inschrijfdatum'] as const) {
      regel.getCell(SONARKOLOMMEN.indexOf(kolom) + 1).numFmt = 'dd-mm-yyyy';
    }
    regel.commit();
  }
  await werkmap.commit();
}
