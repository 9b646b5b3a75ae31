import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { expect, test } from '@jest/globals';
import { catalogus, typeVan } from '@estafette/contracts';

/** Of the parser: 0 error, 1 warning, 2 information. */
const WAARSCHUWING = 1;
const lees = () => readFile(new URL('../../../libs/contracts/asyncapi.json', import.meta.url), 'utf8');

test('the AsyncAPI document is right, and holds every bericht of the catalogue', async () => {
  const { document, diagnostics } = await new Parser().parse(await lees());
  expect(diagnostics.filter((d) => d.severity <= WAARSCHUWING)).toEqual([]);
  const namen = document!
    .allMessages()
    .all()
    .map((bericht) => bericht.name());
  expect(namen.sort()).toEqual(catalogus.map(typeVan).sort());
  expect(document!.version()).toMatch(/^3\./);
});

test('a document that is wrong is refused: the parser can find', async () => {
  const document = JSON.parse(await lees()) as { operations: Record<string, { action: string }> };
  document.operations['ontvang']!.action = 'weggooien';
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  expect(diagnostics.some((d) => d.severity < WAARSCHUWING)).toBe(true);
});
