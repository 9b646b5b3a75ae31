import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { fout, foutcodes, type Fout, type FoutCode } from '../fouten/index.js';
import { veldenVan } from './veld.js';
import type { Klasse, Waardesoort } from './waardesoort.js';

/** Names in Dutch, with its path, everything that is wrong with a value that the schema of this class refused. */
export function foutenIn(klasse: Klasse, waarde: unknown, pad: string): Fout[] {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
    return [fout('TYPE_ONJUIST', pad, 'Verwacht: een object.')];
  }
  const instantie = plainToInstance(klasse, waarde) as object;
  const gevonden = validateSync(instantie, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  return gevonden.flatMap((f) => vertaal(f, klasse, pad));
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
  if (regel === 'whitelistValidation') return [fout('VELD_ONBEKEND', pad)];
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
