import 'reflect-metadata';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Veldgroep } from '../codelijsten/index.js';
import { foutcodes } from '../fouten/index.js';
import type { JsonSchema, Klasse, Regel, Waardesoort } from './waardesoort.js';

export interface Veld {
  readonly naam: string;
  readonly verplicht: boolean;
  readonly soort: Waardesoort<unknown>;
  /** Only who is bound to the inwoner for a purpose that needs this group may see it; absent means whoever gets the rest. */
  readonly veldgroep: Veldgroep | undefined;
  /** The day from which it is in the language, when that is later than the class itself. */
  readonly vanaf?: string;
}

const veldenPerKlasse = new WeakMap<object, Veld[]>();

/** A field that must be there. */
export function Verplicht<T>(soort: Waardesoort<T>): PropertyDecorator {
  return veldDecorator(soort, true, undefined);
}

/**
 * A field that may be absent; absent means unknown, never no. Only such a field can have a veldgroep: what is left out
 * for one receiver must still be a bericht that fits its schema.
 */
export function Optioneel<T>(soort: Waardesoort<T>, veldgroep?: Veldgroep): PropertyDecorator {
  return veldDecorator(soort, false, veldgroep);
}

/**
 * Says that an optional field came later than its class, on this day (`jjjj-mm-dd`): versions of before that day do not
 * have it. Stands above the field.
 */
export function Sinds(dag: string): PropertyDecorator {
  return (doel, sleutel) => {
    const velden = veldenPerKlasse.get(doel.constructor) ?? [];
    const veld = velden.find((v) => v.naam === sleutel);
    if (!veld || veld.verplicht) throw new Error(`${String(sleutel)} cannot come later: it is no optional field.`);
    veldenPerKlasse.set(
      doel.constructor,
      velden.map((v) => (v === veld ? { ...v, vanaf: dag } : v)),
    );
  };
}

/** A class of the same name with these fields, and what else holds for `klasse` as a whole. */
export function klasseMet(klasse: Klasse, velden: readonly Veld[]): Klasse {
  const andere: Klasse = { [klasse.name]: class {} }[klasse.name]!;
  for (const { naam, soort, verplicht, veldgroep } of velden) {
    veldDecorator(soort, verplicht, veldgroep)(andere.prototype as object, naam);
  }
  const regel = klasseregels.get(klasse);
  if (regel) klasseregels.set(andere, regel);
  return andere;
}

const alleVelden = new WeakMap<Klasse, readonly Veld[]>();

/** The fields of a class, those of the classes it extends first. Ask when the class is complete: they are kept. */
export function veldenVan(klasse: Klasse): readonly Veld[] {
  const bekend = alleVelden.get(klasse) ?? verzamel(klasse);
  alleVelden.set(klasse, bekend);
  return bekend;
}

function verzamel(klasse: Klasse): readonly Veld[] {
  const ouder: unknown = Object.getPrototypeOf(klasse);
  const geerfd = typeof ouder === 'function' && ouder.prototype ? veldenVan(ouder as Klasse) : [];
  return [...geerfd, ...(veldenPerKlasse.get(klasse) ?? [])];
}

/** The closed JSON Schema of one class, parts referred to by `$ref`. */
export function schemaVanKlasse(klasse: Klasse): JsonSchema {
  const velden = veldenVan(klasse);
  return {
    type: 'object',
    additionalProperties: false,
    required: velden.filter((v) => v.verplicht).map((v) => v.naam),
    properties: Object.fromEntries(velden.map((v) => [v.naam, schemaVanVeld(v)])),
    ...klasseregels.get(klasse),
  };
}

function schemaVanVeld({ soort, veldgroep }: Veld): JsonSchema {
  return veldgroep ? { ...soort.schema(), 'x-veldgroep': veldgroep } : soort.schema();
}

/** Extra schema words that concern a class as a whole, such as `anyOf` over its fields. */
const klasseregels = new WeakMap<object, JsonSchema>();

export function Klasseregel(schema: JsonSchema): ClassDecorator {
  return (klasse) => void klasseregels.set(klasse, schema);
}

function veldDecorator(
  soort: Waardesoort<unknown>,
  verplicht: boolean,
  veldgroep: Veldgroep | undefined,
): PropertyDecorator {
  return (doel, sleutel) => {
    const naam = String(sleutel);
    const klasse = doel.constructor;
    veldenPerKlasse.set(klasse, [...(veldenPerKlasse.get(klasse) ?? []), { naam, verplicht, soort, veldgroep }]);
    const decorators = [...aanwezigheid(verplicht), ...classValidator(soort, verplicht)];
    for (const decorator of decorators) decorator(doel, sleutel);
  };
}

function aanwezigheid(verplicht: boolean): PropertyDecorator[] {
  if (verplicht) return [regelDecorator({ code: 'VELD_VERPLICHT', klopt: (w) => w !== undefined }, false)];
  // Not IsOptional: that one also lets null pass, which the schema does not.
  return [ValidateIf((_, waarde) => waarde !== undefined)];
}

function classValidator(soort: Waardesoort<unknown>, verplicht: boolean): PropertyDecorator[] {
  const regels = soort.regels.map((r) => (verplicht ? alsAanwezig(r) : r)).map((r) => regelDecorator(r, false));
  const perElement = soort.element ? soort.element.regels.map((r) => regelDecorator(r, true)) : [];
  return [...regels, ...perElement, ...geneste(soort)];
}

function geneste(soort: Waardesoort<unknown>): PropertyDecorator[] {
  const klasse = soort.klasse ?? soort.element?.klasse;
  return klasse ? [ValidateNested({ each: soort.element !== undefined })] : [];
}

// An absent field gets one fault (VELD_VERPLICHT), not also all that its absence implies.
function alsAanwezig(regel: Regel): Regel {
  return { ...regel, klopt: (w) => w === undefined || regel.klopt(w) };
}

function regelDecorator(regel: Regel, each: boolean): PropertyDecorator {
  const zin = foutcodes[regel.code].zin;
  const melding = regel.verwacht ? `${zin} ${regel.verwacht}` : zin;
  return ValidateBy(
    { name: regel.code, validator: { validate: regel.klopt, defaultMessage: () => melding } },
    { each },
  );
}
