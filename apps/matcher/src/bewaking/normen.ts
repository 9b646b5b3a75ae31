import type { Overdracht } from './feiten.js';
import type { inwonerfeiten } from './inwonerfeiten.js';
import type { overdrachtfeiten } from './overdrachtfeiten.js';
import type { postbusfeiten } from './postbusfeiten.js';
import type { voorstelfeiten } from './voorstelfeiten.js';

/** How long something may take, counted from the local day of its start; `meteen` is no time at all. */
export type Duur = { readonly werkdagen: number } | { readonly dagen: number } | 'meteen';

/** Another term than the default one, agreed for a dienst, between two partners, or both. */
export interface Afspraak {
  readonly duur: Duur;
  readonly dienst?: string;
  /** From giver to taker, or from whoever gives; the way back is another agreement. */
  readonly tussen?: { readonly van?: string; readonly naar: string };
}

interface Regel {
  /** The code of the signaal that is raised when the norm is not met. */
  readonly code: string;
  /** Tells norms with the same code apart. */
  readonly oorzaak: string;
  /** Absent: only where it was agreed. */
  readonly duur?: Duur;
}

/** The fact of an overdracht that a norm stands on; what was agreed otherwise goes before its own term. */
export interface Overdrachtnorm extends Regel {
  readonly over: 'overdracht';
  readonly feit: keyof typeof overdrachtfeiten;
  readonly afspraken: readonly Afspraak[];
}
export interface Inwonernorm extends Regel {
  readonly over: 'inwoner';
  readonly feit: keyof typeof inwonerfeiten;
  readonly duur: Duur;
}
export interface Voorstelnorm extends Regel {
  readonly over: 'voorstel';
  readonly feit: keyof typeof voorstelfeiten;
  readonly duur: Duur;
}
export interface Partnernorm extends Regel {
  readonly over: 'partner';
  readonly feit: keyof typeof postbusfeiten;
  readonly duur: Duur;
}

/** How long something may take, and when that counts. Source: design section 4, table of signalen. */
export type Norm = Overdrachtnorm | Inwonernorm | Voorstelnorm | Partnernorm;

const perDienst = (dagen: number, ...diensten: readonly string[]): Afspraak[] =>
  diensten.map((dienst) => ({ dienst, duur: { dagen } }));

export const normen: readonly Norm[] = [
  {
    code: 'NIET_BEVESTIGD',
    oorzaak: 'niet-bevestigd',
    over: 'overdracht',
    feit: 'bevestiging',
    duur: { werkdagen: 1 },
    afspraken: [],
  },
  {
    code: 'NIET_OPGEPAKT',
    oorzaak: 'geen-persoon',
    over: 'overdracht',
    feit: 'persoon',
    duur: { werkdagen: 3 },
    afspraken: [],
  },
  {
    code: 'NIET_OPGEPAKT',
    oorzaak: 'geen-besluit',
    over: 'overdracht',
    feit: 'besluit',
    duur: { werkdagen: 15 },
    afspraken: [],
  },
  {
    code: 'GEEN_VOORTGANG',
    oorzaak: 'geen-resultaat',
    over: 'overdracht',
    feit: 'voortgang',
    afspraken: [
      ...perDienst(14, 'bap'),
      ...perDienst(30, 'bemiddeling-wsp'),
      ...perDienst(90, 'diagnose', 'arbeidsontwikkeltraject', 'passend-werk', 'detachering', 'jobcoaching'),
      ...perDienst(180, 'activerend-werk-orientatie', 'activerend-werk-ontwikkeling'),
    ],
  },
  {
    code: 'KOUDE_OVERDRACHT',
    oorzaak: 'geen-gesprek',
    over: 'overdracht',
    feit: 'warmContact',
    duur: 'meteen',
    afspraken: [],
  },
  {
    code: 'TUSSEN_WAL_EN_SCHIP',
    oorzaak: 'geen-vervolg',
    over: 'overdracht',
    feit: 'vervolg',
    duur: { werkdagen: 5 },
    afspraken: [],
  },
  { code: 'TUSSEN_WAL_EN_SCHIP', oorzaak: 'traject-eind', over: 'inwoner', feit: 'vervolg', duur: { werkdagen: 5 } },
  { code: 'BUITEN_BEELD', oorzaak: 'datum-voorbij', over: 'inwoner', feit: 'contactdatum', duur: 'meteen' },
  { code: 'VOORSTEL_WACHT', oorzaak: 'geen-antwoord', over: 'voorstel', feit: 'antwoord', duur: { werkdagen: 2 } },
  {
    code: 'VOORSTEL_ZONDER_UITKOMST',
    oorzaak: 'geen-uitkomst',
    over: 'voorstel',
    feit: 'uitkomst',
    duur: { werkdagen: 10 },
  },
  { code: 'LEVERING_MISLUKT', oorzaak: 'niet-opgehaald', over: 'partner', feit: 'ophalen', duur: { werkdagen: 1 } },
];

type Partijen = Pick<Overdracht, 'dienst' | 'vanPartner' | 'naarPartner'>;

/**
 * How long the norm gives this overdracht. The most specific agreement wins: both partners, then the taker, then no
 * partner, and of these one for the dienst first, then the default; of two that are equally specific the first.
 * Undefined: it has no term.
 */
export function duurVan(norm: Overdrachtnorm, partijen: Partijen): Duur | undefined {
  const [meestSpecifiek] = norm.afspraken
    .filter((afspraak) => geldtVoor(afspraak, partijen))
    .toSorted((a, b) => precisie(b) - precisie(a));
  return (meestSpecifiek ?? norm).duur;
}

function geldtVoor({ dienst, tussen }: Afspraak, partijen: Partijen): boolean {
  const vanDienst = dienst === undefined || dienst === partijen.dienst;
  const vanPaar =
    !tussen || ((tussen.van ?? partijen.vanPartner) === partijen.vanPartner && tussen.naar === partijen.naarPartner);
  return vanDienst && vanPaar;
}

function precisie({ dienst, tussen }: Afspraak): number {
  return (tussen?.van === undefined ? 0 : 4) + (tussen ? 2 : 0) + (dienst === undefined ? 0 : 1);
}

/** A term as it was agreed with a taker, by the cause that the norm names. */
export interface Normafspraak extends Afspraak {
  readonly norm: string;
}

/** The norms with what was agreed put before their own terms. */
export function metAfspraken(regels: readonly Norm[], afspraken: readonly Normafspraak[]): readonly Norm[] {
  if (afspraken.length === 0) return regels;
  return regels.map((norm) =>
    norm.over === 'overdracht'
      ? { ...norm, afspraken: [...afspraken.filter((a) => a.norm === norm.oorzaak), ...norm.afspraken] }
      : norm,
  );
}
