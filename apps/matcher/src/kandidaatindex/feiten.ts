import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import { dagnummer } from '@estafette/tijd';
import type { ContractRij, KandidaatRij, TaalRij, VacatureRij } from './rijen.js';

/** Facts whose place has not been looked up yet. */
export type ZonderPlek<F> = Omit<F, 'plek'> & { readonly pc4: string | undefined };

/** A row of a candidate as the facts that the criteria read. */
export function kandidaatfeiten(rij: KandidaatRij): ZonderPlek<KandidaatKenmerken> {
  return {
    ...gedeeldeFeiten(rij),
    beroepen: ingevuld(rij.beroepen),
    ervaring: ingevuld(rij.ervaring),
    maximaleReisafstand: rij.maximale_reisafstand ?? undefined,
    belastbaarheid: rij.belastbaarheid ?? [],
    alleenDezeWerkmomenten: rij.alleen_deze_werkmomenten,
  };
}

/** A row of a vacancy as the facts that the criteria read. */
export function vacaturefeiten(rij: VacatureRij): ZonderPlek<VacatureEisen> {
  return {
    ...gedeeldeFeiten(rij),
    beroep: rij.beroep || undefined,
    taaleisOnderbouwd: rij.taaleis_onderbouwd,
    rijdenIsHetWerk: rij.rijden_is_het_werk,
    taakeisen: rij.taakeisen ?? [],
  };
}

function gedeeldeFeiten(rij: KandidaatRij | VacatureRij) {
  return {
    id: rij.id,
    urenMinimaal: rij.uren_minimaal ?? undefined,
    urenMaximaal: rij.uren_maximaal ?? undefined,
    pc4: rij.pc4 ?? undefined,
    competenties: ingevuld(rij.competenties),
    niveau: rij.niveau ?? undefined,
    opleidingsniveaus: rij.opleidingsniveaus ?? [],
    talen: (rij.talen ?? []).flatMap(taalfeit),
    rijbewijzen: ingevuld(rij.rijbewijzen),
    vanaf: dagnummer(rij.vanaf),
    interesses: ingevuld(rij.interesses).map((interesse) => interesse.toLowerCase()),
    contractvormen: (rij.contractvormen ?? []).map(contractfeit),
    onregelmatig: rij.onregelmatig ?? undefined,
    kantoortijden: rij.kantoortijden ?? undefined,
  };
}

/** VUM knows a code that is being filled in as empty text. */
function ingevuld(codes: readonly string[] | null): readonly string[] {
  return (codes ?? []).filter((code) => code !== '').map(gedeeld);
}

/** The codes that came by, a few hundred: one text for all who have it is found much faster than thousands of copies. */
const codes = new Map<string, string>();

function gedeeld(code: string): string {
  const bekend = codes.get(code);
  if (bekend === undefined) codes.set(code, code);
  return bekend ?? code;
}

function taalfeit(rij: TaalRij) {
  if (!rij.codeTaal) return [];
  return [
    {
      taal: rij.codeTaal,
      lezen: rij.codeNiveauTaalbeheersingLezen,
      luisteren: rij.codeNiveauTaalbeheersingLuisteren,
      mondeling: rij.codeNiveauTaalbeheersingMondeling,
      schriftelijk: rij.codeNiveauTaalbeheersingSchriftelijk,
    },
  ];
}

function contractfeit({ codeTypeArbeidscontract: duur, codeTypeOvereenkomst: soort }: ContractRij) {
  return { duur, soort };
}
