/** Gives the meaning of a code of a list; undefined when it is no code of it. */
export type Woordzoeker = (lijst: string, code: string) => string | undefined;

/** The fields of a part of a profile that say something to a person, in this order, with the list of their codes. */
const VELDEN: readonly (readonly [veld: string, lijst?: string])[] = [
  ['codeBeroepsnaam', 'beroep'],
  ['beroep', 'beroep'],
  ['naamOrganisatie'],
  ['codeNiveauOpleiding', 'niveauOpleiding'],
  ['naamOpleiding'],
  ['codeTaal', 'taal'],
  ['codeNiveauTaalbeheersingMondeling', 'taalniveau'],
  ['trede', 'ladderTrede'],
  ['taak', 'belastbaarheid'],
  ['oordeel', 'oordeelBelastbaarheid'],
];

/** By their code of three letters (ISO 639-3). */
const TALEN = new Intl.DisplayNames('nl', { type: 'language' });

/** What is known of one piece of information, in words. `lijst`: of which list it is a code, when it is one. */
export function gegevenwaarde(waarde: unknown, lijst: string, woord: Woordzoeker): string {
  if (Array.isArray(waarde)) return waarde.map((deel) => gegevenwaarde(deel, lijst, woord)).join('; ');
  if (lijst === 'taal') return TALEN.of(String(waarde)) ?? String(waarde);
  if (typeof waarde !== 'object' || waarde === null) return woord(lijst, String(waarde)) ?? String(waarde);
  const deel = waarde as Readonly<Record<string, unknown>>;
  const woorden = VELDEN.flatMap(([veld, van = '']) =>
    deel[veld] === undefined || deel[veld] === '' ? [] : [gegevenwaarde(deel[veld], van, woord)],
  );
  return woorden.length > 0 ? woorden.join(', ') : 'Bekend';
}
