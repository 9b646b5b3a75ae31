import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { asyncapiDocument } from './asyncapi.js';
import { foutendocument } from './fouten.js';
import { alleSchemas, SCHEMAMAP } from './schemas.js';

const ASYNCAPI = new URL('../../asyncapi.json', import.meta.url);
const FOUTEN = new URL('../../../../docs/fouten.md', import.meta.url);

rmSync(SCHEMAMAP, { recursive: true, force: true });
for (const [pad, tekst] of alleSchemas()) schrijf(new URL(pad, SCHEMAMAP), tekst);
schrijf(ASYNCAPI, JSON.stringify(asyncapiDocument(), null, 2) + '\n');
schrijf(FOUTEN, foutendocument());

function schrijf(doel: URL, tekst: string): void {
  mkdirSync(new URL('.', doel), { recursive: true });
  writeFileSync(doel, tekst);
}
