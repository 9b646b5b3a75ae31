import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { alsCel, alsCsv } from './rapport.js';

const lees = (csv: string) => parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
const gevaarlijk = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', ''), fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n";\' a1é') }))
  .map(([begin, rest]) => begin + rest);

describe('a cell of the report', () => {
  test('never begins as a formula', () => {
    fc.assert(
      fc.property(gevaarlijk, (tekst) => {
        const [[cel]] = lees(`${alsCel(tekst)};`) as [[string]];
        expect(cel).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  test('keeps its text, but for the apostrophe of the guard', () => {
    fc.assert(
      fc.property(gevaarlijk, (tekst) => {
        const [[cel]] = lees(`${alsCel(tekst)};`) as [[string]];
        expect([tekst, `'${tekst}`]).toContain(cel);
      }),
    );
  });
});

describe('the report', () => {
  const fout = (code: string) => ({ code, pad: 'data.profiel', melding: 'Dit; "klopt" niet.' }) as never;

  test('has a byte order mark, a header and a line per fault in the order of the file', () => {
    const csv = alsCsv([
      { nummer: 12, id: '=cmd()', fouten: [fout('A'), fout('B')] },
      { nummer: 3, id: 'b', fouten: [fout('C')] },
    ]);
    expect(csv.startsWith('\uFEFFrij;id;code;pad;melding\r\n')).toBe(true);
    expect(lees(csv).slice(1)).toEqual([
      ['3', 'b', 'C', 'data.profiel', 'Dit; "klopt" niet.'],
      ['12', "'=cmd()", 'A', 'data.profiel', 'Dit; "klopt" niet.'],
      ['12', "'=cmd()", 'B', 'data.profiel', 'Dit; "klopt" niet.'],
    ]);
  });
});
