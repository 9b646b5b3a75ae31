import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { alleSchemas, SCHEMAMAP } from './schemas.js';

rmSync(SCHEMAMAP, { recursive: true, force: true });
for (const [pad, tekst] of alleSchemas()) {
  const doel = new URL(pad, SCHEMAMAP);
  mkdirSync(new URL('.', doel), { recursive: true });
  writeFileSync(doel, tekst);
}
