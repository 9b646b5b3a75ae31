import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leesJson } from './json.js';

const lees = (tekst: string) => leesJson(Buffer.from(tekst));
const code = (gelezen: ReturnType<typeof leesJson>) => ('fouten' in gelezen ? gelezen.fouten[0]!.code : 'goed');

describe('reading JSON at the edge', () => {
  test.each([
    ['{"a":', 'JSON_ONGELDIG'],
    ['', 'JSON_ONGELDIG'],
    ['['.repeat(10_000), 'TE_DIEP'],
    ['"\\u0000"', 'TEKEN_VERBODEN'],
    ['{"\\ud800":1}', 'TEKEN_VERBODEN'],
    ['"[[[[\\"{{"', 'goed'],
    ['"😀"', 'goed'],
  ])('%.20s gives %s', (tekst, verwacht) => {
    expect(code(lees(tekst))).toBe(verwacht);
  });

  test('bytes that are not UTF-8 are refused', () => {
    expect(code(leesJson(Buffer.from([0x22, 0xff, 0x22])))).toBe('UTF8_ONGELDIG');
  });

  test('what PostgreSQL can store comes through unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (waarde) => {
        const gelezen = lees(JSON.stringify(waarde));
        if ('waarde' in gelezen) expect(gelezen.waarde).toEqual(JSON.parse(JSON.stringify(waarde)));
        else expect(['TEKEN_VERBODEN', 'TE_DIEP']).toContain(gelezen.fouten[0]!.code);
      }),
    );
  });

  test('any bytes at all give a value or a fault', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void leesJson(Buffer.from(bytes))));
  });
});
