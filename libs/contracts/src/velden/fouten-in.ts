import { validateSync, type ValidationError } from 'class-validator';
import { fout, foutcodes, type Fout, type FoutCode } from '../fouten/index.js';
import { zonderOnbekend } from './onbekend.js';
import { veldenVan } from './veld.js';
import type { Klasse, Waardesoort } from './waardesoort.js';

/** Names in Dutch, with its path, everything that is wrong with a value that the schema of this class refused. */
export function foutenIn(klasse: Klasse, waarde: unknown, pad: string): Fout[] {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
    return [fout('TYPE_ONJUIST', pad, 'Verwacht: een object.')];
  }
  const { onbekend } = zonderOnbekend(klasse, waarde, pad);
  const gevonden = validateSync(instantie(klasse, waarde), { forbidUnknownValues: false });
  return [...onbekend.map((o) => fout('VELD_ONBEKEND', o.pad)), ...gevonden.flatMap((f) => vertaal(f, klasse, pad))];
}

/**
 * What class-validator can look at: known fields only, and nothing inside a value that should have been no object.
 * class-transformer calls what such a value names as its `constructor`.
 */
function instantie(klasse: Klasse, waarde: object): object {
  const nieuw = new klasse() as Record<string, unknown>;
  for (const { naam, soort } of veldenVan(klasse)) {
    if (Object.hasOwn(waarde, naam)) nieuw[naam] = binnen(soort, (waarde as Record<string, unknown>)[naam]);
  }
  return nieuw;
}

function binnen({ klasse, element }: Waardesoort<unknown>, waarde: unknown): unknown {
  if (Array.isArray(waarde)) return element ? waarde.map((w) => binnen(element, w)) : [];
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return klasse ? instantie(klasse(), waarde) : {};
}

function vertaal(gevonden: ValidationError, klasse: Klasse, pad: string): Fout[] {
  const hier = pad ? `${pad}.${gevonden.property}` : gevonden.property;
  const soort = veldenVan(klasse).find((v) => v.naam === gevonden.property)?.soort;
  const eigen = Object.entries(gevonden.constraints ?? {}).flatMap(([regel, melding]) =>
    foutenVanRegel(regel, melding, hier, soort?.element?.regels, gevonden.value),
  );
  return [...eigen, ...kinderen(gevonden, soort, klasse, hier)];
}

// The children of a list are its indexes, which are no fields: below them the class of the element is meant.
function kinderen(
  gevonden: ValidationError,
  soort: Waardesoort<unknown> | undefined,
  klasse: Klasse,
  pad: string,
): Fout[] {
  const deel = soort?.klasse?.() ?? soort?.element?.klasse?.() ?? klasse;
  return (gevonden.children ?? []).flatMap((kind) => vertaal(kind, deel, pad));
}

type Regels = readonly { code: FoutCode; klopt: (w: unknown) => boolean }[] | undefined;

function foutenVanRegel(regel: string, melding: string, pad: string, perElement: Regels, waarde: unknown): Fout[] {
  // class-validator adds this one beside our own rule for parts.
  if (regel === 'nestedValidation' || !(regel in foutcodes)) return [];
  const code = regel as FoutCode;
  const fouteElementen = indexenDieFalen(code, perElement, waarde);
  if (fouteElementen.length === 0) return [{ code, pad, melding }];
  return fouteElementen.map((i) => ({ code, pad: `${pad}.${i}`, melding }));
}

function indexenDieFalen(code: FoutCode, perElement: Regels, waarde: unknown): number[] {
  const regel = perElement?.find((r) => r.code === code);
  if (!regel || !Array.isArray(waarde)) return [];
  return waarde.flatMap((element, i) => (regel.klopt(element) ? [] : [i]));
}
