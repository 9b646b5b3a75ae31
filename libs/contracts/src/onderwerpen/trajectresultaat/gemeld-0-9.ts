import { VorigeVersie } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, datum, lijst, Optioneel, tekst, Verplicht, vrijeTekst } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';
import type { Schalen, TrajectresultaatGemeld } from './gemeld.js';

const { bekendheid, dienst, ladderTrede, szeebraTrede } = ketenlijsten;

/**
 * The form of the pilot: one flat row, as systems exported it. It knows no "deels", nothing of a competence but its
 * code, and no reason with an advice.
 */
@VorigeVersie<TrajectresultaatGemeld09, TrajectresultaatGemeld>({
  naam: 'trajectresultaat.gemeld',
  versie: '0.9',
  upcast,
  downcast,
})
export class TrajectresultaatGemeld09 {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Optioneel(verwijzing('overdracht')) overdracht?: Verwijzing;
  @Optioneel(verwijzingOfNieuw('traject')) traject?: Verwijzing;
  @Verplicht(code(ketenlijsten.soortResultaat)) soort: CodeUit<typeof ketenlijsten.soortResultaat>;
  @Verplicht(datum()) datum: string;
  @Optioneel(code(dienst)) dienst?: CodeUit<typeof dienst>;
  @Optioneel(datum()) vanaf?: string;
  @Optioneel(datum()) tot?: string;
  @Optioneel(code(bekendheid)) doelBehaald?: CodeUit<typeof bekendheid>;
  @Optioneel(code(ketenlijsten.redenEinde)) reden?: CodeUit<typeof ketenlijsten.redenEinde>;
  @Optioneel(code(szeebraTrede), 'afstand') szeebraTredeVoor?: CodeUit<typeof szeebraTrede>;
  @Optioneel(code(ladderTrede), 'afstand') ladderTredeVoor?: CodeUit<typeof ladderTrede>;
  @Optioneel(code(szeebraTrede), 'afstand') szeebraTredeNa?: CodeUit<typeof szeebraTrede>;
  @Optioneel(code(ladderTrede), 'afstand') ladderTredeNa?: CodeUit<typeof ladderTrede>;
  @Optioneel(lijst(vrijeTekst(200), 100)) competenties?: string[];
  @Optioneel(code(dienst)) advies?: CodeUit<typeof dienst>;
  @Optioneel(tekst(300)) vervangt?: string;
  @Optioneel(tekst(2000), 'verhaal') toelichting?: string;
}

const GELIJK = [
  'inwoner',
  'overdracht',
  'traject',
  'soort',
  'datum',
  'dienst',
  'vanaf',
  'tot',
  'reden',
  'vervangt',
  'toelichting',
] as const;
type Gelijk = Pick<TrajectresultaatGemeld & TrajectresultaatGemeld09, (typeof GELIJK)[number]>;

function upcast(oud: TrajectresultaatGemeld09): TrajectresultaatGemeld {
  const voor = schalen(oud.szeebraTredeVoor, oud.ladderTredeVoor);
  const na = schalen(oud.szeebraTredeNa, oud.ladderTredeNa);
  return zonderLege({
    ...gelijk(oud),
    doelBereikt: oud.doelBehaald,
    voor,
    na,
    competenties: oud.competenties?.map((codeCompetentie) => ({ codeCompetentie })),
    advies: oud.advies && { dienst: oud.advies },
  });
}

function downcast(nieuw: TrajectresultaatGemeld): TrajectresultaatGemeld09 {
  return zonderLege({
    ...gelijk(nieuw),
    // "Deels" is neither yes nor no.
    doelBehaald: nieuw.doelBereikt === 'deels' ? undefined : nieuw.doelBereikt,
    szeebraTredeVoor: nieuw.voor?.szeebraTrede,
    ladderTredeVoor: nieuw.voor?.ladderTrede,
    szeebraTredeNa: nieuw.na?.szeebraTrede,
    ladderTredeNa: nieuw.na?.ladderTrede,
    competenties: nieuw.competenties?.map((c) => c.codeCompetentie),
    advies: nieuw.advies?.dienst,
  });
}

function gelijk(data: Gelijk): Gelijk {
  return Object.fromEntries(GELIJK.map((naam) => [naam, data[naam]])) as unknown as Gelijk;
}

function schalen(szeebra: Schalen['szeebraTrede'], ladder: Schalen['ladderTrede']): Schalen | undefined {
  if (szeebra === undefined && ladder === undefined) return undefined;
  return zonderLege({ szeebraTrede: szeebra, ladderTrede: ladder });
}

type MetLege<T> = { [naam in keyof T]: T[naam] | undefined };

function zonderLege<T extends object>(data: MetLege<T>): T {
  return Object.fromEntries(Object.entries(data).filter(([, waarde]) => waarde !== undefined)) as T;
}
