import { beroepen, Beroepenzoeker } from '@estafette/taxonomie';

/** Finds occupations by name in the taxonomies that this Estafette has. */
export async function beroepenzoeker(dataMap: string): Promise<Beroepenzoeker> {
  void dataMap;
  return new Beroepenzoeker(beroepen.map(({ code, naam }) => ({ code, naam, zoeknaam: naam })));
}
