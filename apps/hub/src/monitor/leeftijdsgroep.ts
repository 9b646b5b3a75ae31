/** Bands that start at these ages; 18–27 and 45–55 are the ones that practice asked for. */
const GRENZEN = [18, 28, 45, 56] as const;
const NAMEN = ['jonger dan 18', '18-27', '28-44', '45-55', '56 en ouder'] as const;

/** The group of who did not tell, of any kenmerk. */
export const GROEP_ONBEKEND = 'onbekend';

/** The age band on a day, both ISO 8601. */
export function leeftijdsgroep(geboortedatum: string | undefined, dag: string): string {
  if (!geboortedatum) return GROEP_ONBEKEND;
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  const leeftijd = geboortedatum.slice(5) > dag.slice(5) ? jaren - 1 : jaren;
  return NAMEN[GRENZEN.filter((grens) => leeftijd >= grens).length]!;
}
