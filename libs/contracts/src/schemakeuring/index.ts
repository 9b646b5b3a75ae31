import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../velden/index.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
// VUM checks a date by its form only: whether the day exists is for who uses it.
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);

/** One thing that does not fit: `pad` is dotted, empty for the whole. */
export interface Schemafout {
  readonly pad: string;
  readonly ontbreekt: boolean;
  readonly wat: string;
}

/** A test of values against a contract of others, of which we have the schema and no classes. */
export function schemakeurder(schema: JsonSchema): (waarde: unknown) => Schemafout[] {
  const keurder = ajv.compile(schema);
  return (waarde) => {
    if (keurder(waarde)) return [];
    return (keurder.errors ?? []).map(({ instancePath, keyword, message = '' }) => ({
      pad: instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~'),
      ontbreekt: keyword === 'required',
      wat: message,
    }));
  };
}
