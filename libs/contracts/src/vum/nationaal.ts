import { volledigSchema, type JsonSchema, type Klasse } from '../velden/index.js';

/** Words that the national contract does not have: bounds of our own, and what we say about a field. */
const VAN_ONS = /^(x-.*|maxItems|examples|\$defs)$/;

/** The schema of a class as the published contract has it: in one piece, and without what only we ask. */
export function nationaalSchema(klasse: Klasse): JsonSchema {
  const schema = volledigSchema(klasse);
  const delen = (schema['$defs'] ?? {}) as Record<string, JsonSchema>;
  return kaal(schema, delen) as JsonSchema;
}

function kaal(schema: unknown, delen: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(schema)) return schema.map((deel: unknown) => kaal(deel, delen));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref } = schema as { $ref?: string };
  if ($ref) return kaal(delen[$ref.replace('#/$defs/', '')], delen);
  const gebleven = Object.entries(schema).filter(
    ([naam, waarde]) => !VAN_ONS.test(naam) && !isLeegVerplicht(naam, waarde),
  );
  return inHunWoorden(Object.fromEntries(gebleven.map(([naam, waarde]) => [naam, kaal(waarde, delen)])));
}

/** Digits up to a number of them, as the contract writes it. */
function inHunWoorden(schema: JsonSchema): JsonSchema {
  const [, hoogstens] = /^\^\[0-9\]\{1,(\d+)\}\$$/.exec(String(schema['pattern'])) ?? [];
  return hoogstens === undefined ? schema : { ...schema, pattern: '^[0-9]+$', maxLength: Number(hoogstens) };
}

function isLeegVerplicht(naam: string, waarde: unknown): boolean {
  return naam === 'required' && Array.isArray(waarde) && waarde.length === 0;
}
