import { catalogus, ketenlijsten, type CodeUit, type Partnersoort } from '@estafette/contracts';

export type Doel = CodeUit<typeof ketenlijsten.doel>;
export type Dienst = CodeUit<typeof ketenlijsten.dienst>;

/** The legal ground on which a partner handles personal data for a purpose. */
export interface Grondslag {
  readonly doel: Doel;
  readonly grondslag: string;
}

const SAMENWERKING = 'Participatiewet artikel 7; Wet SUWI artikel 62; AVG artikel 6 lid 1 onder e';
const WERKGEVERSDIENST = 'Wet SUWI artikel 10; AVG artikel 6 lid 1 onder e';
const OPDRACHT = 'In opdracht van de gemeente: Participatiewet artikel 7; AVG artikel 28';

const begeleidt = (grondslag: string): readonly Grondslag[] => [{ doel: 'begeleiding', grondslag }];
const bemiddelt: readonly Grondslag[] = [{ doel: 'bemiddeling', grondslag: WERKGEVERSDIENST }];

const GRONDSLAGEN: Partial<Record<Partnersoort, readonly Grondslag[]>> = {
  gemeente: [{ doel: 'regie', grondslag: SAMENWERKING }, ...begeleidt(SAMENWERKING), ...bemiddelt],
  werkgeversservicepunt: bemiddelt,
  arbeidsontwikkelbedrijf: [...begeleidt(OPDRACHT), ...bemiddelt],
  'centrum-activerend-werk': begeleidt(OPDRACHT),
  wijkteam: begeleidt('Wmo 2015 artikel 2.3.5; AVG artikel 6 lid 1 onder e'),
  aanbieder: begeleidt(OPDRACHT),
  leerwerkloket: [{ doel: 'advies', grondslag: SAMENWERKING }],
  uwv: [...begeleidt('Wet SUWI artikel 30a; AVG artikel 6 lid 1 onder e'), ...bemiddelt],
  school: [{ doel: 'advies', grondslag: 'Participatiewet artikel 10f; AVG artikel 6 lid 1 onder e' }],
  register: bemiddelt,
};

/** What is agreed with a partner of this kind, unless something else was. */
export function standaardgrondslagen(soort: Partnersoort): readonly Grondslag[] {
  return GRONDSLAGEN[soort] ?? [];
}

/** The types of bericht that the catalogue lets this kind of organisation send: no agreement goes further. */
export function magVolgensCatalogus(soort: Partnersoort): string[] {
  return catalogus.filter((b) => b.afzenders.includes(soort)).map((b) => b.naam);
}

export const alleTypen: readonly string[] = catalogus.map((b) => b.naam);
export const alleDiensten: readonly Dienst[] = ketenlijsten.dienst.codes.map((c) => c.code);
