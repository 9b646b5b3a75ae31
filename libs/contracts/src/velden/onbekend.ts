import { veldenVan } from './veld.js';
import type { Klasse, Waardesoort } from './waardesoort.js';

/** A value in which only fields that we know are left, with what was taken out, and where it stood. */
export interface Bekend {
  readonly bekend: unknown;
  readonly onbekend: readonly { readonly pad: string; readonly waarde: unknown }[];
}

/** Any value, right or wrong, without the fields that `klasse` does not know. */
export function zonderOnbekend(klasse: Klasse, waarde: unknown, pad = 'data'): Bekend {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return { bekend: waarde, onbekend: [] };
  const soorten = new Map(veldenVan(klasse).map((v) => [v.naam, v.soort]));
  const bekend: Record<string, unknown> = {};
  const onbekend: Bekend['onbekend'][number][] = [];
  for (const [naam, deel] of Object.entries(waarde)) {
    const soort = soorten.get(naam);
    const hier = pad ? `${pad}.${naam}` : naam;
    const gelezen = soort && inSoort(soort, deel, hier);
    if (gelezen) bekend[naam] = gelezen.bekend;
    onbekend.push(...(gelezen?.onbekend ?? [{ pad: hier, waarde: deel }]));
  }
  return { bekend, onbekend };
}

function inSoort({ klasse, element }: Waardesoort<unknown>, waarde: unknown, pad: string): Bekend {
  if (klasse) return zonderOnbekend(klasse(), waarde, pad);
  if (!element || !Array.isArray(waarde)) return { bekend: waarde, onbekend: [] };
  const elementen = waarde.map((w, i) => inSoort(element, w, `${pad}.${i}`));
  return { bekend: elementen.map((e) => e.bekend), onbekend: elementen.flatMap((e) => e.onbekend) };
}
