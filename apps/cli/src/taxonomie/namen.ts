import {
  Beroepenboek,
  Beroepenzoeker,
  ingebouwdeTaxonomie,
  iscoNamen,
  zoeknamen,
  type Bocnaam,
  type Profielen,
  type Taxonomie,
} from '@estafette/taxonomie';
import { Taxonomieopslag } from './opslag.js';

/** Finds occupations by name in the taxonomies that were loaded for this Estafette, the built-in one first. */
export async function beroepenzoeker(dataMap: string): Promise<Beroepenzoeker> {
  const opslag = new Taxonomieopslag(dataMap);
  return new Beroepenzoeker(zoeknamen(await taxonomieen(opslag), (await opslag.lees<Bocnaam[]>('boc')) ?? []));
}

export async function beroepenboek(opslag: Taxonomieopslag): Promise<Beroepenboek> {
  return new Beroepenboek(await taxonomieen(opslag), iscoNamen, await opslag.lees<Profielen>('onet'));
}

async function taxonomieen(opslag: Taxonomieopslag): Promise<Taxonomie[]> {
  const geladen = await Promise.all([opslag.lees<Taxonomie>('esco'), opslag.lees<Taxonomie>('competentnl')]);
  return [ingebouwdeTaxonomie, ...geladen.filter((taxonomie) => taxonomie !== undefined)];
}
