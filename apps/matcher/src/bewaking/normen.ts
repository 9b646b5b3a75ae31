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

const perDienst = (dagen: number, ...diensten: readonly string[]): Afspraak[] =>
  diensten.map((dienst) => ({ dienst, duur: { dagen } }));

/** A norm of an overdracht with one term for every dienst and partner pair, until another is agreed. */
const overdracht = (
  code: string,
  oorzaak: string,
  feit: Overdrachtnorm['feit'],
  duur: Duur,
  afspraken: readonly Afspraak[] = [],
): Overdrachtnorm => ({ code, oorzaak, over: 'overdracht', feit, duur, afspraken });
const inwoner = (code: string, oorzaak: string, feit: Inwonernorm['feit'], duur: Duur): Inwonernorm => ({
  code,
  oorzaak,
  over: 'inwoner',
  feit,
  duur,
});

export const normen: readonly Norm[] = [
  overdracht('NIET_BEVESTIGD', 'niet-bevestigd', 'bevestiging', { werkdagen: 1 }),
  overdracht('NIET_OPGEPAKT', 'geen-persoon', 'persoon', { werkdagen: 3 }),
  overdracht('NIET_OPGEPAKT', 'geen-besluit', 'besluit', { werkdagen: 15 }),
  overdracht('AANVULLING_WACHT', 'geen-aanvulling', 'aanvulling', { werkdagen: 5 }),
  overdracht('NIET_GESTART', 'geen-start', 'start', { werkdagen: 10 }),
  overdracht('NIET_GESTART', 'afspraak-voorbij', 'afgesprokenStart', { werkdagen: 2 }),
  overdracht('WACHT_TE_LANG', 'lang-op-wachtlijst', 'wachtlijst', { dagen: 30 }),
  overdracht('WACHT_TE_LANG', 'wachtdatum-voorbij', 'wachtdatum', 'meteen'),
  overdracht('ONVOLLEDIG_OVERGEDRAGEN', 'gegevens-ontbreken', 'volledig', 'meteen'),
  overdracht('TERMIJN_NADERT', 'uiterlijke-datum', 'uiterlijkeDatum', { dagenVooraf: 35 }, [
    { dienst: 'bap', duur: { dagenVooraf: 21 } },
  ]),
  overdracht('PINGPONG', 'twee-keer-terug', 'pingpong', 'meteen'),
  overdracht('DUBBEL', 'zelfde-dienst', 'dubbel', 'meteen'),
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
  overdracht('KOUDE_OVERDRACHT', 'geen-gesprek', 'warmContact', 'meteen'),
  overdracht('TUSSEN_WAL_EN_SCHIP', 'geen-vervolg', 'vervolg', { werkdagen: 5 }),
  inwoner('TUSSEN_WAL_EN_SCHIP', 'traject-eind', 'vervolg', { werkdagen: 5 }),
  inwoner('BUITEN_BEELD', 'datum-voorbij', 'contactdatum', 'meteen'),
  inwoner('GEEN_CONTACTPERSOON', 'geen-regisseur', 'regisseur', { werkdagen: 1 }),
  inwoner('INWONER_NIET_BEREIKT', 'geen-gehoor', 'bereik', 'meteen'),
  inwoner('HERBEOORDELING_NODIG', 'ladder-oud', 'ladder', { dagen: 365 }),
  inwoner('HERBEOORDELING_NODIG', 'oordeel-oud', 'oordeel', { dagen: 182 }),
  inwoner('VEROUDERD_PROFIEL', 'profiel-oud', 'profiel', { dagen: 182 }),
  { code: 'VOORSTEL_WACHT', oorzaak: 'geen-antwoord', over: 'voorstel', feit: 'antwoord', duur: { werkdagen: 2 } },
  {
    code: 'VOORSTEL_ZONDER_UITKOMST',
    oorzaak: 'geen-uitkomst',
    over: 'voorstel',
    feit: 'uitkomst',
    duur: { werkdagen: 10 },
  },
  { code: 'NAZORG_GEMIST', oorzaak: 'geen-nazorg', over: 'plaatsing', feit: 'nazorg', duur: { werkdagen: 3 } },
  {
    code: 'VACATURE_ZONDER_VOORSTEL',
    oorzaak: 'geen-voorstel',
    over: 'vacature',
    feit: 'voorstel',
    duur: { werkdagen: 10 },
  },
  { code: 'BERICHT_AFGEKEURD', oorzaak: 'niet-verbeterd', over: 'partner', feit: 'afkeuring', duur: { werkdagen: 1 } },
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
