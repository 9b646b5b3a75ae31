import type { Codelijst } from '../codelijsten/index.js';
import { code } from './soorten.js';
import { herschrijf, veldenOnder } from './herschrijf.js';
import { klasseMet, veldenVan, type Veld } from './veld.js';
import type { Klasse, Waardesoort } from './waardesoort.js';

const ONBEKEND = 'onbekend';

const perDag = new WeakMap<Klasse, Map<string, Klasse>>();
const laatsteDagen = new WeakMap<Klasse, string>();

/** The form that `klasse` had on a day (`jjjj-mm-dd`): without the fields and codes that came later. */
export function klasseOp(klasse: Klasse, dag: string): Klasse {
  if (laatsteDag(klasse) <= dag) return klasse;
  const vormen = perDag.get(klasse) ?? new Map<string, Klasse>();
  perDag.set(klasse, vormen);
  const bestaand = vormen.get(dag);
  if (bestaand) return bestaand;
  const velden = veldenVan(klasse).filter((veld) => wasEr(veld, dag));
  const vorm = klasseMet(
    klasse,
    velden.map((veld) => ({ ...veld, soort: soortOp(veld.soort, dag) })),
  );
  vormen.set(dag, vorm);
  return vorm;
}

/**
 * `data`, which fits the schema of `klasse`, as it would have been written on a day. Later fields are left out. A later
 * code becomes the word that stood for it then; without one it is left out, and unknown where something must stand.
 */
export function zoalsOp(klasse: Klasse, data: object, dag: string): object {
  if (laatsteDag(klasse) <= dag) return data;
  return herschrijf(klasse, data, {
    blijft: (veld) => wasEr(veld, dag),
    code: (lijst, waarde, verplicht) => codeOp(lijst, waarde, dag) ?? (verplicht ? ONBEKEND : undefined),
  });
}

/** The last day on which something was added to `klasse`, its parts or its code lists. */
function laatsteDag(klasse: Klasse): string {
  const bekend = laatsteDagen.get(klasse);
  if (bekend !== undefined) return bekend;
  const dagen = veldenOnder(klasse).flatMap(({ vanaf, soort }) => [vanaf ?? '', ...dagenVan(soort)]);
  const laatste = dagen.sort().at(-1) ?? '';
  laatsteDagen.set(klasse, laatste);
  return laatste;
}

function wasEr({ vanaf = '' }: Veld, dag: string): boolean {
  return vanaf <= dag;
}

function codeOp(lijst: Codelijst, waarde: unknown, dag: string): unknown {
  const gevonden = lijst.codes.find((c) => c.code === waarde);
  if (!gevonden) return undefined;
  return gevonden.vanaf <= dag ? waarde : codeOp(lijst, gevonden.voorheen, dag);
}

function soortOp(soort: Waardesoort<unknown>, dag: string): Waardesoort<unknown> {
  const { klasse, element, codelijst } = soort;
  if (klasse) return { ...soort, klasse: () => klasseOp(klasse(), dag) };
  if (element) {
    const eerder = soortOp(element, dag);
    return { ...soort, element: eerder, schema: () => ({ ...soort.schema(), items: eerder.schema() }) };
  }
  if (!codelijst) return soort;
  const codes = codelijst.codes.filter((c) => c.vanaf <= dag);
  return { ...soort, ...code({ ...codelijst, codes }) };
}

function dagenVan({ codelijst, element }: Waardesoort<unknown>): string[] {
  if (element) return dagenVan(element);
  return codelijst ? codelijst.codes.map((c) => c.vanaf) : [];
}
