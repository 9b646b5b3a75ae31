import type { Codelijst } from '../codelijsten/index.js';
import { veldenVan, type Veld } from './veld.js';
import type { Klasse, Waardesoort } from './waardesoort.js';

type Json = Record<string, unknown>;

/** How data is written anew: which fields stay, and what a code becomes (left out when undefined). */
export interface Herschrijving {
  readonly blijft: (veld: Veld) => boolean;
  readonly code: (lijst: Codelijst, waarde: unknown, verplicht: boolean) => unknown;
}

/** A copy of `data`, which fits the schema of `klasse`, written anew. */
export function herschrijf(klasse: Klasse, data: object, hoe: Herschrijving): Json {
  const nieuw: Json = {};
  for (const veld of veldenVan(klasse)) {
    if (!Object.hasOwn(data, veld.naam) || !hoe.blijft(veld)) continue;
    const waarde = herschrijfWaarde(veld.soort, (data as Json)[veld.naam], veld.verplicht, hoe);
    if (waarde !== undefined) nieuw[veld.naam] = waarde;
  }
  return nieuw;
}

/** Every field of `klasse` and of the parts that it reaches. */
export function veldenOnder(klasse: Klasse, gezien = new Set<Klasse>()): Veld[] {
  if (gezien.has(klasse)) return [];
  gezien.add(klasse);
  return veldenVan(klasse).flatMap((veld) => {
    const deel = (veld.soort.klasse ?? veld.soort.element?.klasse)?.();
    return deel ? [veld, ...veldenOnder(deel, gezien)] : [veld];
  });
}

function herschrijfWaarde(
  soort: Waardesoort<unknown>,
  waarde: unknown,
  verplicht: boolean,
  hoe: Herschrijving,
): unknown {
  const { klasse, element, codelijst } = soort;
  if (klasse) return herschrijf(klasse(), waarde as object, hoe);
  if (element) {
    const elementen = waarde as unknown[];
    const nieuwe = elementen.map((w) => herschrijfWaarde(element, w, false, hoe));
    const over = nieuwe.filter((w) => w !== undefined);
    // Two codes may have become one.
    return element.codelijst && nieuwe.some((w, i) => w !== elementen[i]) ? [...new Set(over)] : over;
  }
  return codelijst ? hoe.code(codelijst, waarde, verplicht) : waarde;
}
