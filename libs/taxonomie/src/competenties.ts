import { COMPETENTIES } from './gegevens/competentielijst.js';

const VOORVOEGSEL = 'urn:reintegratietaal:competentie:';

/** Something that one can do. Competences of one `groep` lie next to each other. */
export interface Competentie {
  /** URI. */
  readonly code: string;
  readonly naam: string;
  readonly groep: string;
}

export const competentiecode = (slug: string): string => VOORVOEGSEL + slug;

export const competenties: ReadonlyMap<string, Competentie> = new Map(
  COMPETENTIES.trim()
    .split('\n')
    .map((regel) => {
      const [groep, slug, ...naam] = regel.split(' ');
      const code = competentiecode(slug!);
      return [code, { code, naam: naam.join(' '), groep: groep! }];
    }),
);

/** Whether who has one of these has most of the other. */
export function isNaast(a: string, b: string): boolean {
  const groep = competenties.get(a)?.groep;
  return a !== b && groep !== undefined && groep === competenties.get(b)?.groep;
}
