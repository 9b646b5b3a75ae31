import type { Publicatie, Vacature } from '../api/index.js';

type Profiel = Publicatie['profiel'];
type Keten = NonNullable<Publicatie['keten']>;

/** What a vacature asks, as far as a person fills it in here; what it asks besides stays as it was. */
export interface Eisen {
  readonly profiel: Profiel;
  readonly keten: Keten;
}

type Bestaand = Pick<Vacature, 'profiel' | 'keten'>;

export const NIETS_GEVRAAGD: Bestaand = { profiel: {}, keten: {} };

/** The fields of the form of which each holds one text. */
export const EISVELDEN = [
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
export function leesEisen(gevuld: Gevuld, beroep: string | undefined, { profiel, keten }: Bestaand): Eisen {
  const { rijbewijs, redenTaal, taakeisen } = gevuld;
  return {
    profiel: {
      ...watEnWaar(gevuld, profiel),
      ...als(beroep, (codeBeroepsnaam) => ({ beroep: { codeBeroepsnaam } })),
      ...wanneer(gevuld, profiel),
      ...wie(gevuld, profiel),
    },
    keten: {
      ...keten,
      rijdenIsHetWerk: rijbewijs && gevuld.rijden === 'moet' ? 'ja' : 'nee',
      taakeisen: [...taakeisen],
      ...als(redenTaal, (redenTaaleis) => ({ redenTaaleis })),
    },
  };
}

/** What was filled in. */
export type Gevuld = { readonly [v in (typeof EISVELDEN)[number]]?: string } & {
  readonly taakeisen: readonly string[];
};

/** A part, when there is something to fill it with. */
function als<T extends object>(waarde: string | undefined, deel: (waarde: string) => T): T | object {
  return waarde ? deel(waarde) : {};
}

function watEnWaar({ naam, werkgever, omschrijving, postcode }: Gevuld, profiel: Profiel): Profiel {
  return {
    ...als(naam, (naamVacature) => ({ naamVacature })),
    ...als(omschrijving, (omschrijvingVacature) => ({ omschrijvingVacature })),
    ...als(werkgever, (handelsnaamOrganisatie) => ({ werkgever: { ...profiel.werkgever, handelsnaamOrganisatie } })),
    ...als(postcode, (waar) => ({ adres: { ...profiel.adres, postcode: waar.replace(/\s/g, '').toUpperCase() } })),
  };
}

function wanneer({ urenVan, urenTot = urenVan, tijden, vanaf, contract }: Gevuld, profiel: Profiel): Profiel {
  const voorwaarden = Object.entries(profiel.arbeidsVoorwaarden ?? {}).filter(([veld]) => veld !== AANVANG);
  return {
    werktijden: {
      ...als(urenVan, (uren) => ({ aantalWerkurenPerWeekMinimaal: Number(uren) })),
      ...als(urenTot, (uren) => ({ aantalWerkurenPerWeekMaximaal: Number(uren) })),
      ...als(tijden, (soort) => ({ indicatieKantoortijden: soort === 'kantoor' ? JA : NEE })),
    },
    flexibiliteit: {
      ...profiel.flexibiliteit,
      indicatieOnregelmatigWerkOfPloegendienst: tijden ? (tijden === 'onregelmatig' ? JA : NEE) : ONBEKEND,
    },
    arbeidsVoorwaarden: { ...Object.fromEntries(voorwaarden), ...als(vanaf, (dag) => ({ [AANVANG]: dag })) },
    contractvorm: contract ? [{ codeTypeArbeidscontract: contract }] : [],
  };
}

const AANVANG = 'datumAanvangWerkzaamheden';

/** VUM, indicatie. */
const [ONBEKEND, JA, NEE] = [0, 1, 2];

/** VUM, werk- en denkniveau: does not apply. */
const GEEN_NIVEAU = '0';

function wie({ niveau, rijbewijs, taal }: Gevuld, profiel: Profiel): Profiel {
  const andereTalen = (profiel.taalbeheersing ?? []).filter(({ codeTaal }) => codeTaal !== NEDERLANDS);
  const nederlands = { codeTaal: NEDERLANDS, codeNiveauTaalbeheersingMondeling: Number(taal) };
  return {
    ...als(niveau ?? (profiel.codeWerkEnDenkniveauMinimaal && GEEN_NIVEAU), (code) => ({
      codeWerkEnDenkniveauMinimaal: code,
    })),
    rijbewijs: rijbewijs ? [{ codeSoortRijbewijs: rijbewijs }] : [],
    taalbeheersing: taal ? [...andereTalen, nederlands] : andereTalen,
  };
}

/** What stands in the form at first. */
export function alsIngevuld({ profiel, keten }: Bestaand) {
  const { werkgever, werktijden, adres, arbeidsVoorwaarden, contractvorm, rijbewijs } = profiel;
  const { codeWerkEnDenkniveauMinimaal: niveau } = profiel;
  return {
    naam: profiel.naamVacature,
    werkgever: werkgever?.handelsnaamOrganisatie,
    omschrijving: profiel.omschrijvingVacature,
    urenVan: werktijden?.aantalWerkurenPerWeekMinimaal,
    urenTot: werktijden?.aantalWerkurenPerWeekMaximaal,
    postcode: adres?.postcode,
    vanaf: arbeidsVoorwaarden?.datumAanvangWerkzaamheden,
    niveau: niveau === GEEN_NIVEAU ? undefined : niveau,
    contract: contractvorm?.[0]?.codeTypeArbeidscontract,
    rijbewijs: rijbewijs?.[0]?.codeSoortRijbewijs,
    tijden: tijden(profiel),
    taal: taalniveau(profiel),
    ...alsWens(keten),
  };
}

function alsWens({ rijdenIsHetWerk, redenTaaleis: redenTaal, taakeisen = [] }: Keten) {
  return { rijden: rijdenIsHetWerk === 'ja' ? 'moet' : 'wens', redenTaal, taakeisen };
}

function tijden({ flexibiliteit, werktijden }: Profiel): string | undefined {
  if (flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst === JA) return 'onregelmatig';
  return werktijden?.indicatieKantoortijden === JA ? 'kantoor' : undefined;
}

function taalniveau({ taalbeheersing }: Profiel): string | undefined {
  const niveau = taalbeheersing?.find(({ codeTaal }) => codeTaal === NEDERLANDS)?.codeNiveauTaalbeheersingMondeling;
  return niveau === undefined ? undefined : String(niveau);
}
