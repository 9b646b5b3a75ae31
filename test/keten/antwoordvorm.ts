import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Operatie {
  readonly parameters?: readonly { readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

const DOCUMENT = new URL('../../../libs/client/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
};

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(document, 'openapi');

/** What can be asked for without knowing an id, of what is a collection or a figure. */
export const leesroutes: readonly string[] = Object.entries(document.paths)
  .filter(([pad, { get }]) => get?.responses['200']?.content?.['application/json'] && !/\{|^\/health/.test(pad))
  .map(([pad]) => pad);

/** Everything in which an answer differs from what the published document says of it. */
export function verschil(pad: string, antwoord: unknown): string[] {
  const stappen = ['paths', pad, 'get', 'responses', '200', 'content', 'application/json', 'schema'];
  const wijzer = stappen.map((stap) => stap.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B'));
  const keurder = ajv.getSchema(`openapi#/${wijzer.join('/').replaceAll('}', '%7D')}`);
  if (!keurder) throw new Error(`The document does not say what ${pad} answers.`);
  return keurder(antwoord) ? [] : (keurder.errors ?? []).map((fout) => `${pad}${fout.instancePath}: ${fout.message}`);
}
