import type { Verbetering } from '../api/index.js';

type Deel = Readonly<Record<string, unknown>>;

/** What is known of an inwoner, as far as it can be corrected here. */
export interface Bekend {
  readonly profiel: Deel;
  readonly keten?: Deel;
}

interface Feit {
  readonly woord: string;
  /** The code list to choose from; `beroepen` has its own. Without it one types. */
  readonly lijst?: string;
  readonly soort?: 'number' | 'tel' | 'email';
  readonly lees: (bekend: Bekend) => unknown;
  /** The part of the profile with the right value; of that part all else stays. */
  readonly schrijf: (waarde: string, bekend: Bekend) => Verbetering;
}

const deel = (van: unknown): Deel => (typeof van === 'object' && van !== null ? (van as Deel) : {});
const eerste = (van: unknown): Deel => deel(Array.isArray(van) ? (van as unknown[])[0] : undefined);

/** The facts that a regisseur can mend, by their name. */
export const FEITEN = {
  beroep: {
    woord: 'Het beroep dat iemand zoekt',
    lijst: 'beroepen',
    lees: ({ profiel }) => eerste(profiel['bemiddelingsberoep'])['codeBeroepsnaam'],
    schrijf: (code) => ({ profiel: { bemiddelingsberoep: [{ codeBeroepsnaam: code }] } }),
  },
  uren: {
    woord: 'Hoogste aantal uren per week',
    soort: 'number',
    lees: ({ profiel }) => deel(profiel['werktijden'])['aantalWerkurenPerWeekMaximaal'],
    schrijf: (uren, { profiel }) => ({
      profiel: { werktijden: metHoogstens(deel(profiel['werktijden']), Number(uren)) },
    }),
  },
  postcode: {
    woord: 'Postcode',
    lees: ({ profiel }) => deel(profiel['mobiliteit'])['bemiddelingspostcode'],
    schrijf: (waar, { profiel }) => ({
      profiel: {
        mobiliteit: { ...deel(profiel['mobiliteit']), bemiddelingspostcode: waar.replace(/\s/g, '').toUpperCase() },
      },
    }),
  },
  rijbewijs: {
    woord: 'Rijbewijs',
    lijst: 'rijbewijs',
    lees: ({ profiel }) => eerste(deel(profiel['arbeidsmarktkwalificatie'])['rijbewijs'])['codeSoortRijbewijs'],
    schrijf: (code) => ({ profiel: { arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: code }] } } }),
  },
  telefoon: {
    woord: 'Telefoonnummer',
    soort: 'tel',
    lees: ({ profiel }) => lijst(profiel['telefoonnummer']),
    schrijf: (nummer) => ({ profiel: { telefoonnummer: [nummer] } }),
  },
  email: {
    woord: 'E-mailadres',
    soort: 'email',
    lees: ({ profiel }) => lijst(profiel['emailadres']),
    schrijf: (adres) => ({ profiel: { emailadres: [adres] } }),
  },
} as const satisfies Readonly<Record<string, Feit>>;

export type Feitnaam = keyof typeof FEITEN;

export const feit = (naam: Feitnaam): Feit => FEITEN[naam];

export const isFeitnaam = (waarde: string): waarde is Feitnaam => Object.hasOwn(FEITEN, waarde);

function lijst(van: unknown): string | undefined {
  return Array.isArray(van) && van.length > 0 ? van.join(', ') : undefined;
}

/** Who can work fewer hours at most than was thought at least, can at least not do more. */
function metHoogstens(werktijden: Deel, uren: number): Deel {
  const minst = werktijden['aantalWerkurenPerWeekMinimaal'];
  return {
    ...werktijden,
    aantalWerkurenPerWeekMaximaal: uren,
    ...(typeof minst === 'number' && minst > uren ? { aantalWerkurenPerWeekMinimaal: uren } : {}),
  };
}
