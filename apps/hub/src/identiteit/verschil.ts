import type { Contactgegevens } from '../kluis/index.js';

type Persoon = Contactgegevens['persoon'];

/** What two descriptions of somebody can be told apart by. */
export type Verschilveld = 'bsn' | 'kenmerkPartner' | 'achternaam' | 'geboortedatum';

/** The fields in which two people differ. What one of them does not say is unknown, never different. */
export function verschillen(een: Persoon, ander: Persoon): Verschilveld[] {
  const verschilt = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return [
    ...(verschilt(gelijkgeschreven(een?.achternaam), gelijkgeschreven(ander?.achternaam))
      ? ['achternaam' as const]
      : []),
    ...(verschilt(een?.geboortedatum, ander?.geboortedatum) ? ['geboortedatum' as const] : []),
  ];
}

// Systems write one name with and without accents, capitals and spaces.
function gelijkgeschreven(naam: string | undefined): string | undefined {
  return naam
    ?.normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
