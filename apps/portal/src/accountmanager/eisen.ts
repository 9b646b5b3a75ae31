import type { Publicatie, Vacature } from '../api/index.js';
import { ingevuld } from '../formulier/ingevuld.js';

type Profiel = Publicatie['profiel'];
type Keten = NonNullable<Publicatie['keten']>;

/** What a vacature asks, as far as a person fills it in here; what it asks besides stays as it was. */
export interface Eisen {
  readonly profiel: Profiel;
  readonly keten: Keten;
}

type Bestaand = Pick<Vacature, 'profiel' | 'keten'>;

export const NIETS_GEVRAAGD: Bestaand = { profiel: {}, keten: {} };

const VELDEN = [
  'naam',
  'werkgever',
  'omschrijving',
  'urenVan',
  'urenTot',
  'postcode',
  'vanaf',
  'niveau',
  'contract',
  'rijbewijs',
  'rijden',
  'taal',
  'redenTaal',
  'tijden',
] as const;

export const NEDERLANDS = 'nld';

/**
 * What the form asks. Each part that is named replaces that part of the vacature as a whole, so what the form does not
 * know of it is taken along; what is left empty is not asked any more.
 */
export function leesEisen(formulier: FormData, beroep: string | undefined, { profiel, keten }: Bestaand): Eisen {
  const gevuld = ingevuld(formulier, VELDEN);
  const { naam, werkgever, omschrijving, postcode, vanaf, niveau, contract, rijbewijs, taal, redenTaal } = gevuld;
  const andereTalen = (profiel.taalbeheersing ?? []).filter(({ codeTaal }) => codeTaal !== NEDERLANDS);
  return {
    profiel: {
      ...(naam ? { naamVacature: naam } : {}),
      ...(omschrijving ? { omschrijvingVacature: omschrijving } : {}),
      ...(werkgever ? { werkgever: { ...profiel.werkgever, handelsnaamOrganisatie: werkgever } } : {}),
      ...(beroep ? { beroep: { codeBeroepsnaam: beroep } } : {}),
      ...(postcode ? { adres: { ...profiel.adres, postcode: postcode.replace(/\s/g, '').toUpperCase() } } : {}),
      werktijden: werktijden(gevuld),
      arbeidsVoorwaarden: { ...zonder(profiel.arbeidsVoorwaarden, 'datumAanvangWerkzaamheden'), ...dag(vanaf) },
      ...((niveau ?? profiel.codeWerkEnDenkniveauMinimaal) ? { codeWerkEnDenkniveauMinimaal: niveau ?? '0' } : {}),
      contractvorm: contract ? [{ codeTypeArbeidscontract: contract }] : [],
      rijbewijs: rijbewijs ? [{ codeSoortRijbewijs: rijbewijs }] : [],
      taalbeheersing: [
        ...andereTalen,
        ...(taal ? [{ codeTaal: NEDERLANDS, codeNiveauTaalbeheersingMondeling: Number(taal) }] : []),
      ],
      flexibiliteit: { ...profiel.flexibiliteit, ...onregelmatig(gevuld.tijden) },
    },
    keten: {
      ...keten,
      rijdenIsHetWerk: rijbewijs && gevuld.rijden === 'moet' ? 'ja' : 'nee',
      taakeisen: formulier.getAll('taakeisen').map(String),
      ...(redenTaal ? { redenTaaleis: redenTaal } : {}),
    },
  };
}

function werktijden({ urenVan, urenTot, tijden }: { urenVan?: string; urenTot?: string; tijden?: string }) {
  return {
    ...(urenVan ? { aantalWerkurenPerWeekMinimaal: Number(urenVan) } : {}),
    ...((urenTot ?? urenVan) ? { aantalWerkurenPerWeekMaximaal: Number(urenTot ?? urenVan) } : {}),
    ...(tijden ? { indicatieKantoortijden: tijden === 'kantoor' ? 1 : 2 } : {}),
  };
}

function onregelmatig(tijden: string | undefined) {
  return { indicatieOnregelmatigWerkOfPloegendienst: tijden ? (tijden === 'onregelmatig' ? 1 : 2) : 0 };
}

const dag = (vanaf: string | undefined) => (vanaf ? { datumAanvangWerkzaamheden: vanaf } : {});

function zonder<T extends object, K extends keyof T>(deel: T | undefined, veld: K): Omit<T, K> | undefined {
  if (!deel) return undefined;
  const { [veld]: _, ...rest } = deel;
  return rest;
}

/** What stands in the form at first. */
export function alsIngevuld({ profiel, keten }: Bestaand) {
  const { werktijden: tijd, flexibiliteit, taalbeheersing, contractvorm, rijbewijs } = profiel;
  const taal = taalbeheersing?.find(({ codeTaal }) => codeTaal === NEDERLANDS)?.codeNiveauTaalbeheersingMondeling;
  const onregelmatigWerk = flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst === 1;
  return {
    naam: profiel.naamVacature,
    werkgever: profiel.werkgever?.handelsnaamOrganisatie,
    omschrijving: profiel.omschrijvingVacature,
    urenVan: tijd?.aantalWerkurenPerWeekMinimaal,
    urenTot: tijd?.aantalWerkurenPerWeekMaximaal,
    postcode: profiel.adres?.postcode,
    vanaf: profiel.arbeidsVoorwaarden?.datumAanvangWerkzaamheden,
    niveau: profiel.codeWerkEnDenkniveauMinimaal === '0' ? undefined : profiel.codeWerkEnDenkniveauMinimaal,
    contract: contractvorm?.[0]?.codeTypeArbeidscontract,
    rijbewijs: rijbewijs?.[0]?.codeSoortRijbewijs,
    rijden: keten.rijdenIsHetWerk === 'ja' ? 'moet' : 'wens',
    taal: taal === undefined ? undefined : String(taal),
    redenTaal: keten.redenTaaleis,
    tijden: onregelmatigWerk ? 'onregelmatig' : tijd?.indicatieKantoortijden === 1 ? 'kantoor' : undefined,
    taakeisen: keten.taakeisen ?? [],
  };
}
