import type { Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import type { Vacature, Vacatureketen } from '@estafette/contracts/vacature';
import type { KandidaatKenmerken, Plek, VacatureEisen } from '@estafette/matchregels';
import { dagnummer } from '@estafette/tijd';

type Gedeeld = Pick<Werkzoekende, 'werktijden' | 'contractvorm'> & {
  readonly flexibiliteit?: { readonly indicatieOnregelmatigWerkOfPloegendienst?: number };
};
type Taal = NonNullable<NonNullable<Werkzoekende['arbeidsmarktkwalificatie']>['taalbeheersing']>[number];
type Rijbewijs = { readonly codeSoortRijbewijs?: string };

/** A search result of VUM as the facts that the criteria of the matcher read; what it does not tell is unknown. */
export function kandidaatUitVum(id: string, profiel: Werkzoekende, plek: Plek | undefined): KandidaatKenmerken {
  const kwalificatie = profiel.arbeidsmarktkwalificatie ?? {};
  const opleidingen = (kwalificatie.opleiding ?? []).filter(
    (o) => o.indicatieDiploma === 1 || o.codeStatusOpleiding === 1,
  );
  return {
    id,
    plek,
    ...gedeeldeFeiten(profiel, kwalificatie.taalbeheersing, kwalificatie.rijbewijs),
    beroepen: ingevuld(profiel.bemiddelingsberoep?.map((b) => b.codeBeroepsnaam)),
    ervaring: ingevuld(kwalificatie.werkervaring?.map((w) => w.beroep?.codeBeroepsnaam)),
    maximaleReisafstand: profiel.mobiliteit?.maximaleReisafstand,
    competenties: ingevuld(kwalificatie.competentiebeheersing?.map((c) => c.codeCompetentie)),
    niveau: kwalificatie.codeWerkEnDenkniveauWerkzoekende,
    opleidingsniveaus: getallen(opleidingen.map((o) => o.codeNiveauOpleiding)),
    vanaf: dagnummer(profiel.flexibiliteit?.datumAanvangBeschikbaarVoorWerk),
    interesses: ingevuld(kwalificatie.interesse?.map((i) => i.naamInteresse)).map((naam) => naam.toLowerCase()),
    belastbaarheid: [],
    alleenDezeWerkmomenten: false,
  };
}

export function eisenVan(id: string, profiel: Vacature, keten: Vacatureketen, plek: Plek | undefined): VacatureEisen {
  const niveau = profiel.codeWerkEnDenkniveauMinimaal;
  return {
    id,
    plek,
    ...gedeeldeFeiten(profiel, profiel.taalbeheersing, profiel.rijbewijs),
    beroep: profiel.beroep?.codeBeroepsnaam || undefined,
    competenties: ingevuld(profiel.competentiebeheersing?.map((c) => c.codeCompetentie)),
    niveau: niveau === undefined ? undefined : Number(niveau),
    opleidingsniveaus: getallen(profiel.opleiding?.map((o) => o.codeNiveauOpleiding)),
    vanaf: dagnummer(profiel.arbeidsVoorwaarden?.datumAanvangWerkzaamheden),
    interesses: keten.interesses ?? [],
    taaleisOnderbouwd: (keten.redenTaaleis ?? '').trim() !== '',
    rijdenIsHetWerk: keten.rijdenIsHetWerk === 'ja',
    taakeisen: keten.taakeisen ?? [],
  };
}

function gedeeldeFeiten(
  { werktijden, contractvorm = [], flexibiliteit }: Gedeeld,
  talen: readonly Taal[] = [],
  rijbewijzen: readonly Rijbewijs[] = [],
) {
  return {
    urenMinimaal: werktijden?.aantalWerkurenPerWeekMinimaal,
    urenMaximaal: werktijden?.aantalWerkurenPerWeekMaximaal,
    talen: talen.flatMap(taalfeit),
    rijbewijzen: ingevuld(rijbewijzen.map((r) => r.codeSoortRijbewijs)),
    contractvormen: contractvorm.map((c) => ({ duur: c.codeTypeArbeidscontract, soort: c.codeTypeOvereenkomst })),
    onregelmatig: flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst,
    kantoortijden: werktijden?.indicatieKantoortijden,
  };
}

function taalfeit(taal: Taal) {
  if (!taal.codeTaal) return [];
  return [
    {
      taal: taal.codeTaal,
      lezen: taal.codeNiveauTaalbeheersingLezen,
      luisteren: taal.codeNiveauTaalbeheersingLuisteren,
      mondeling: taal.codeNiveauTaalbeheersingMondeling,
      schriftelijk: taal.codeNiveauTaalbeheersingSchriftelijk,
    },
  ];
}

/** In VUM empty text is absent. */
function ingevuld(codes: readonly (string | undefined)[] = []): string[] {
  return codes.filter((code): code is string => code !== undefined && code !== '');
}

function getallen(codes: readonly (number | undefined)[] = []): number[] {
  return codes.filter((code): code is number => code !== undefined);
}
