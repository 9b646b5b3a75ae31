import { useState, type ReactNode } from 'react';
import { csv } from './csv.js';
import { Knop } from './nlds.js';

export interface Kolom<Rij> {
  readonly kop: string;
  /** What stands in the cell, also in the file. */
  readonly waarde: (rij: Rij) => string | number | null;
  /** How it is shown, where that is otherwise. */
  readonly toon?: (rij: Rij) => ReactNode;
}

interface Bewaarvraag<Rij> {
  readonly titel: string;
  /** The name of the file, without what comes after the dot. */
  readonly bestand: string;
  readonly kolommen: readonly Kolom<Rij>[];
  /** All rows, also those that are not on the screen yet. */
  readonly haal: () => readonly Rij[] | Promise<readonly Rij[]>;
  /** What is kept, where there is more than one thing on the page. */
  readonly wat?: string;
  /** Id of what it is about, for who cannot see that the buttons stand under it. */
  readonly over?: string;
}

/** Takes a table along as a file. What makes an XLSX is only fetched when somebody asks for one. */
export function Bewaren<Rij>({ titel, bestand, kolommen, haal, over, wat }: Bewaarvraag<Rij>) {
  const [bezig, zetBezig] = useState(false);
  const bewaar = async (soort: 'csv' | 'xlsx') => {
    zetBezig(true);
    try {
      const rijen = await haal();
      const tabel = [kolommen.map(({ kop }) => kop), ...rijen.map((rij) => kolommen.map(({ waarde }) => waarde(rij)))];
      geef(`${bestand}.${soort}`, soort === 'csv' ? alsCsv(tabel) : await alsXlsx(titel, tabel));
    } finally {
      zetBezig(false);
    }
  };
  return (
    <p className="hub-niet-afdrukken">
      <Knop soort="subtle" disabled={bezig} aria-describedby={over} onClick={() => void bewaar('csv')}>
        Bewaar {wat ? `${wat} ` : ''}als bestand (CSV)
      </Knop>
      <Knop soort="subtle" disabled={bezig} aria-describedby={over} onClick={() => void bewaar('xlsx')}>
        Bewaar {wat ? `${wat} ` : ''}voor Excel (XLSX)
      </Knop>
    </p>
  );
}

type Tabel = readonly (readonly (string | number | null)[])[];

function alsCsv(tabel: Tabel): Blob {
  return new Blob([csv(tabel)], { type: 'text/csv;charset=utf-8' });
}

async function alsXlsx(titel: string, tabel: Tabel): Promise<Blob> {
  const { maakWerkboek } = await import('../werkboek/index.js');
  return maakWerkboek(titel, tabel);
}

function geef(naam: string, inhoud: Blob): void {
  const adres = URL.createObjectURL(inhoud);
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  URL.revokeObjectURL(adres);
}

interface Bladerlijst<Blad> {
  readonly data: { readonly pages: readonly Blad[] } | undefined;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => Promise<Bladerlijst<Blad>>;
}

/** All pages of a list, those that nobody asked for yet as well. */
export async function alleBladen<Blad>(lijst: Bladerlijst<Blad>): Promise<readonly Blad[]> {
  let stand = lijst;
  while (stand.hasNextPage) stand = await stand.fetchNextPage();
  return stand.data?.pages ?? [];
}
