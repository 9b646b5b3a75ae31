import type { Beginfeit, Eindfeit, Overdracht } from './feiten.js';

/** Another term than the default one, agreed for a dienst, between two partners, or both. */
export interface Afspraak {
  readonly werkdagen: number;
  readonly dienst?: string;
  /** From giver to taker; the way back is another agreement. */
  readonly tussen?: { readonly van: string; readonly naar: string };
}

/** How long something may take, and when that counts. Source: design section 4, table of signalen. */
export interface Norm {
  /** The code of the signaal that is raised when the norm is not met. */
  readonly code: string;
  /** Tells norms with the same code apart. */
  readonly oorzaak: string;
  readonly begin: Beginfeit;
  readonly einde: Eindfeit;
  readonly werkdagen: number;
  readonly afspraken: readonly Afspraak[];
}

export const normen: readonly Norm[] = [
  {
    code: 'NIET_BEVESTIGD',
    oorzaak: 'niet-bevestigd',
    begin: 'aangeboden',
    einde: 'bevestigd',
    werkdagen: 1,
    afspraken: [],
  },
  {
    code: 'NIET_OPGEPAKT',
    oorzaak: 'geen-persoon',
    begin: 'bijNemer',
    einde: 'opgepakt',
    werkdagen: 3,
    afspraken: [],
  },
  {
    code: 'NIET_OPGEPAKT',
    oorzaak: 'geen-besluit',
    begin: 'bijNemer',
    einde: 'besloten',
    werkdagen: 15,
    afspraken: [],
  },
];

type Partijen = Pick<Overdracht, 'dienst' | 'vanPartner' | 'naarPartner'>;

/**
 * How many working days the norm gives this overdracht. The most specific agreement wins: dienst and partners, then
 * partners, then dienst, then the default; of two that are equally specific the first.
 */
export function werkdagenVan(norm: Norm, partijen: Partijen): number {
  const [meestSpecifiek] = norm.afspraken
    .filter((afspraak) => geldtVoor(afspraak, partijen))
    .toSorted((a, b) => precisie(b) - precisie(a));
  return (meestSpecifiek ?? norm).werkdagen;
}

function geldtVoor({ dienst, tussen }: Afspraak, partijen: Partijen): boolean {
  const vanDienst = dienst === undefined || dienst === partijen.dienst;
  const vanPaar = !tussen || (tussen.van === partijen.vanPartner && tussen.naar === partijen.naarPartner);
  return vanDienst && vanPaar;
}

function precisie({ dienst, tussen }: Afspraak): number {
  return (tussen ? 2 : 0) + (dienst === undefined ? 0 : 1);
}
