import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { alleSchemas, foutcodes, foutendocument, ketenlijsten, SCHEMAMAP, type Codelijst } from '@estafette/contracts';

const FOUTEN = new URL('../../../docs/fouten.md', import.meta.url);

describe('the committed documents are what the code says', () => {
  const opSchijf = readdirSync(SCHEMAMAP, { recursive: true, encoding: 'utf8' }).filter((pad) => pad.endsWith('.json'));

  test('every schema, and no other', () => {
    expect(opSchijf.sort()).toEqual([...alleSchemas().keys()].sort());
  });

  test.each([...alleSchemas()])('%s', (pad, tekst) => {
    expect(readFileSync(new URL(pad, SCHEMAMAP), 'utf8')).toBe(tekst);
  });

  test('docs/fouten.md lists every code', () => {
    expect(readFileSync(FOUTEN, 'utf8')).toBe(foutendocument());
  });
});

describe('the language', () => {
  test.each(Object.entries(ketenlijsten).filter(([naam]) => !['szeebraTrede', 'ladderTrede'].includes(naam)))(
    'code list %s has its unknown value',
    (_, lijst) => {
      expect((lijst as Codelijst).codes.map((c) => c.code)).toContain('onbekend');
    },
  );

  test('every sentence of a fault says what to do, in short sentences', () => {
    for (const { zin } of Object.values(foutcodes)) {
      for (const deel of zin.split(/(?<=[.:;])\s/)) expect(deel.split(/\s+/).length).toBeLessThanOrEqual(18);
    }
  });
});
