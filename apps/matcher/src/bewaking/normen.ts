import { ketennorm, type Normduur, type Normnaam } from '@estafette/contracts';
import type { Overdracht } from './feiten.js';
import type { inwonerfeiten } from './inwonerfeiten.js';
import type { overdrachtfeiten } from './overdrachtfeiten.js';
import type { plaatsingfeiten } from './plaatsingfeiten.js';
import type { postbusfeiten } from './postbusfeiten.js';
import type { vacaturefeiten } from './vacaturefeiten.js';
import type { voorstelfeiten } from './voorstelfeiten.js';

/**
 * How long something may take, counted from the local day of its start; `meteen` is no time at all. `dagenVooraf` counts
 * back from a day that is still to come.
 */
export type Duur =
  { readonly werkdagen: number } | { readonly dagen: number } | { readonly dagenVooraf: number } | 'meteen';

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

export interface Plaatsingnorm extends Regel {
  readonly over: 'plaatsing';
  readonly feit: keyof typeof plaatsingfeiten;
  readonly duur: Duur;
}
export interface Vacaturenorm extends Regel {
  readonly over: 'vacature';
  readonly feit: keyof typeof vacaturefeiten;
  readonly duur: Duur;
}

/** How long something may take, and when that counts. Source: design section 4, table of signalen. */
export type Norm = Overdrachtnorm | Inwonernorm | Voorstelnorm | Partnernorm | Plaatsingnorm | Vacaturenorm;

/** The norms that have a name in the chain; their terms, and those per dienst, are in its list. */
const overdracht = (oorzaak: Normnaam, feit: Overdrachtnorm['feit']): Overdrachtnorm => {
  const { signaal: code, standaard, perDienst = {} } = ketennorm(oorzaak);
  const afspraken = Object.entries(perDienst).map(([dienst, duur]) => ({ dienst, duur: alsDuur(duur) }));
  return { code, oorzaak, over: 'overdracht', feit, afspraken, ...(standaard ? { duur: alsDuur(standaard) } : {}) };
};
const overdrachtMeteen = (code: string, oorzaak: string, feit: Overdrachtnorm['feit']): Overdrachtnorm => ({
  code,
  oorzaak,
  over: 'overdracht',
  feit,
  duur: 'meteen',
  afspraken: [],
});
const inwonerMeteen = (code: string, oorzaak: string, feit: Inwonernorm['feit']): Inwonernorm => ({
  code,
  oorzaak,
  over: 'inwoner',
  feit,
  duur: 'meteen',
});
const vast = (oorzaak: Normnaam): { code: string; oorzaak: string; duur: Duur } => {
  const { signaal: code, standaard } = ketennorm(oorzaak);
  if (!standaard) throw new Error(`The norm ${oorzaak} has no term.`);
  return { code, oorzaak, duur: alsDuur(standaard) };
};

function alsDuur(duur: Normduur): Duur {
  return 'vooraf' in duur ? { dagenVooraf: duur.vooraf } : duur;
}

export const normen: readonly Norm[] = [
  overdracht('niet-bevestigd', 'bevestiging'),
  overdracht('geen-persoon', 'persoon'),
  overdracht('geen-besluit', 'besluit'),
  overdracht('geen-aanvulling', 'aanvulling'),
  overdracht('geen-start', 'start'),
  overdracht('afspraak-voorbij', 'afgesprokenStart'),
  overdracht('lang-op-wachtlijst', 'wachtlijst'),
  overdrachtMeteen('WACHT_TE_LANG', 'wachtdatum-voorbij', 'wachtdatum'),
  overdrachtMeteen('ONVOLLEDIG_OVERGEDRAGEN', 'gegevens-ontbreken', 'volledig'),
  overdracht('uiterlijke-datum', 'uiterlijkeDatum'),
  overdrachtMeteen('PINGPONG', 'twee-keer-terug', 'pingpong'),
  overdrachtMeteen('DUBBEL', 'zelfde-dienst', 'dubbel'),
  overdracht('geen-resultaat', 'voortgang'),
  overdrachtMeteen('KOUDE_OVERDRACHT', 'geen-gesprek', 'warmContact'),
  overdracht('geen-vervolg', 'vervolg'),
  { ...vast('traject-eind'), over: 'inwoner', feit: 'vervolg' },
  inwonerMeteen('BUITEN_BEELD', 'datum-voorbij', 'contactdatum'),
  { ...vast('geen-regisseur'), over: 'inwoner', feit: 'regisseur' },
  inwonerMeteen('INWONER_NIET_BEREIKT', 'geen-gehoor', 'bereik'),
  { ...vast('ladder-oud'), over: 'inwoner', feit: 'ladder' },
  { ...vast('oordeel-oud'), over: 'inwoner', feit: 'oordeel' },
  { ...vast('profiel-oud'), over: 'inwoner', feit: 'profiel' },
  { ...vast('geen-antwoord'), over: 'voorstel', feit: 'antwoord' },
  { ...vast('geen-uitkomst'), over: 'voorstel', feit: 'uitkomst' },
  { ...vast('geen-nazorg'), over: 'plaatsing', feit: 'nazorg' },
  { ...vast('geen-voorstel'), over: 'vacature', feit: 'voorstel' },
  { ...vast('niet-verbeterd'), over: 'partner', feit: 'afkeuring' },
  { ...vast('niet-opgehaald'), over: 'partner', feit: 'ophalen' },
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

/** A term as it was agreed, by the cause that the norm names: with a taker, or without `tussen` for all of the region. */
export interface Normafspraak extends Afspraak {
  readonly norm: string;
}

/** The norms with what was agreed put before their own terms. Of anything but an overdracht only the region agrees one. */
export function metAfspraken(regels: readonly Norm[], afspraken: readonly Normafspraak[]): readonly Norm[] {
  if (afspraken.length === 0) return regels;
  return regels.map((norm) => {
    const eigen = afspraken.filter((a) => a.norm === norm.oorzaak).map((a) => ({ ...a, duur: zoals(norm, a.duur) }));
    if (norm.over === 'overdracht') return { ...norm, afspraken: [...eigen, ...norm.afspraken] };
    const regionaal = eigen.find(({ tussen, dienst }) => tussen === undefined && dienst === undefined);
    return regionaal ? { ...norm, duur: regionaal.duur } : norm;
  });
}

/** A norm that counts back from a day keeps doing so. */
function zoals(norm: Norm, duur: Duur): Duur {
  const vooraf = typeof norm.duur === 'object' && 'dagenVooraf' in norm.duur;
  return vooraf && typeof duur === 'object' && 'dagen' in duur ? { dagenVooraf: duur.dagen } : duur;
}
