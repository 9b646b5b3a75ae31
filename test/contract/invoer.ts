import fc from 'fast-check';
import { keur, velden, volledigSchema, type JsonSchema, type Klasse } from '@estafette/contracts';

/** The numbers that the ministry gives out for testing; they pass the elfproef. */
const TEST_BSNS = ['999993653', '999990019', '123456782'];
const MAX_ELEMENTEN = 3;

type Delen = Readonly<Record<string, JsonSchema>>;
type Maker = fc.Arbitrary<unknown>;

/** Data for a class of the language, as JSON: about half of it fits the schema, of the rest one or two things are changed. */
export function invoer(klasse: Klasse): Maker {
  const goed = geldig(klasse);
  return fc.oneof({ arbitrary: goed, weight: 4 }, { arbitrary: geknoeid(goed), weight: 6 });
}

/** Data that fits the schema of a class, made from that schema. */
export function geldig(klasse: Klasse): Maker {
  const schema = volledigSchema(klasse);
  return waarde(schema, (schema['$defs'] ?? {}) as Delen);
}

function waarde(schema: JsonSchema, delen: Delen): Maker {
  if (schema['$ref']) return waarde(delen[String(schema['$ref']).replace('#/$defs/', '')]!, delen);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'string':
      return tekst(schema);
    case 'integer':
      return geheel(Number(schema['minimum']), Number(schema['maximum']));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(waarde(schema['items'] as JsonSchema, delen), {
        maxLength: Math.min(MAX_ELEMENTEN, Number(schema['maxItems'])),
      });
    default:
      return object(schema, delen);
  }
}

function object(schema: JsonSchema, delen: Delen): Maker {
  const vormen = Object.entries((schema['properties'] ?? {}) as Delen);
  const makers = Object.fromEntries(vormen.map(([naam, deel]) => [naam, waarde(deel, delen)]));
  const verplicht = (schema['required'] ?? []) as string[];
  const keuzes = (schema['anyOf'] ?? [{ required: [] }]) as { required: string[] }[];
  const perKeuze = keuzes.map((keuze) => fc.record(makers, { requiredKeys: [...verplicht, ...keuze.required] }));
  return fc.oneof(...(perKeuze as fc.Arbitrary<object>[])).map((deel) => ({ ...deel }));
}

function tekst(schema: JsonSchema): Maker {
  switch (schema['format']) {
    case 'bsn':
      return fc.constantFrom(...TEST_BSNS);
    case 'uuid':
      return fc.uuid();
    case 'date':
      return dag();
    case 'date-time':
      return fc
        .tuple(dag(), fc.constantFrom('T00:00:00Z', 'T23:59:59.999+01:00', 't12:30:00z'))
        .map(([datum, tijd]) => datum + tijd);
  }
  if (schema['pattern']) return fc.stringMatching(new RegExp(String(schema['pattern']), 'u'));
  const [kortste, langste] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'])];
  return fc.oneof(
    fc.string({ minLength: kortste, maxLength: Math.min(12, langste) }),
    fc.string({ unit: 'grapheme-composite', minLength: kortste, maxLength: Math.min(2, langste) }).filter((t) => {
      return [...t].length <= langste;
    }),
    fc.constantFrom('x'.repeat(langste), '😀'.repeat(langste)),
  );
}

function dag(): fc.Arbitrary<string> {
  const gewoon = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  return fc.oneof(gewoon, fc.constantFrom('2024-02-29', '0001-01-01', '9999-12-31'));
}

function geheel(laagst: number, hoogst: number): Maker {
  return fc.oneof(fc.integer({ min: laagst, max: hoogst }), fc.constantFrom(laagst, hoogst));
}

/** What nobody means to send: other types, edges, and names that JavaScript has for itself. */
const ROMMEL: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, 61, '', ' ', 'x', '2026-02-30', '2026-13-01', '2026-01-01T25:00:00Z', '123456789'],
  ...['x'.repeat(2_001), '😀'.repeat(1_001), '0b0f7f4e-6c1c-4c59-8d8b-1f6f2d8d8a0', 'ＡＢ', 'toString'],
  ...[[], {}, [null], [[]], [{}], { id: null }, { id: '', kenmerkPartner: '' }, { code: 'x' }, { length: 1 }],
  ...[Array.from({ length: 501 }, () => 'x'), Array.from({ length: 501 }, () => ({})), { toString: 1 }],
];
const VREEMDE_NAMEN = ['vreemd', 'constructor', 'toString', 'hasOwnProperty', 'length', '', 'ID', 'data'];

const ingreep = fc.record({
  plek: fc.nat(),
  wat: fc.constantFrom('vervang', 'haal weg', 'voeg toe', 'herhaal', 'verdubbel'),
  rommel: fc.constantFrom(...ROMMEL),
  naam: fc.constantFrom(...VREEMDE_NAMEN),
});
type Ingreep = typeof ingreep extends fc.Arbitrary<infer I> ? I : never;

function geknoeid(goed: Maker): Maker {
  return fc
    .tuple(goed, fc.array(ingreep, { minLength: 1, maxLength: 2 }))
    .map(([data, ingrepen]) => ingrepen.reduce<unknown>(grijpIn, data));
}

function grijpIn(data: unknown, hoe: Ingreep): unknown {
  const kopie = { wortel: structuredClone(data) };
  const plekken = alles(kopie as Houder);
  const { houder, sleutel } = plekken[hoe.plek % plekken.length]!;
  const hier = houder[sleutel];
  if (hoe.wat === 'haal weg' && !Array.isArray(houder) && sleutel !== 'wortel') delete houder[sleutel];
  else if (hoe.wat === 'voeg toe' && isHouder(hier)) voegToe(hier, hoe);
  else if (hoe.wat === 'herhaal' && Array.isArray(hier)) houder[sleutel] = herhaal(hier, hoe.rommel);
  else if (hoe.wat === 'verdubbel' && typeof hier === 'string') houder[sleutel] = hier + hier;
  else houder[sleutel] = hoe.rommel;
  return kopie.wortel;
}

type Houder = Record<string, unknown>;

function alles(houder: Houder): { houder: Houder; sleutel: string }[] {
  return Object.entries(houder).flatMap(([sleutel, deel]) => [
    { houder, sleutel },
    ...(isHouder(deel) ? alles(deel) : []),
  ]);
}

function voegToe(hier: Houder, { rommel, naam }: Ingreep): void {
  if (Array.isArray(hier)) hier.push(rommel);
  else hier[naam] = rommel;
}

function herhaal(lijst: unknown[], anders: unknown): unknown[] {
  return Array.from({ length: 501 }, (_, i) => lijst[i % Math.max(1, lijst.length)] ?? anders);
}

function isHouder(deel: unknown): deel is Houder {
  return typeof deel === 'object' && deel !== null;
}

/** What the two judges say of one input; they disagree when only one of them has something against it. */
export interface Oordeel {
  readonly geldig: boolean;
  readonly eens: boolean;
}

/** ajv decides (`keur`), class-validator names (`foutenIn`). A fault without a known place in the data explains nothing. */
export function beoordeel(klasse: Klasse, data: unknown): Oordeel {
  const geldigeVorm = keur(klasse, data).length === 0;
  const fouten = velden.foutenIn(klasse, data, 'data');
  const opPlek = fouten.every(({ pad, melding }) => /^data(\.|$)/.test(pad) && melding.length > 0);
  return { geldig: geldigeVorm, eens: geldigeVorm === (fouten.length === 0) && opPlek };
}
