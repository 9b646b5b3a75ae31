import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { leesXlsx } from '../tabel/index.js';
import { alsCel, opVolgorde, schrijfRapport } from './rapport.js';

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

const stroom = async function* <T>(...dingen: T[]) {
  yield* dingen;
};
const melding = (nummer: number, id: string, ...fouten: object[]) => ({ nummer, id, fouten, geweigerd: true }) as never;

describe('the report', () => {
  const fout = (code: string) => ({ code, pad: 'data.profiel', melding: 'Dit; "klopt" niet.' });
  const cel = { ...fout('B'), kolom: 'Rijbewijs', waarde: '=2+5', suggestie: '-B' };

  test('has a line per fault in the order of the file, as csv and as xlsx, without a formula in either', async () => {
    const naam = join(await mkdtemp(join(tmpdir(), 'rapport-')), 'r');
    await schrijfRapport(naam, stroom(melding(12, '=cmd()', fout('A'), cel), melding(3, 'b', fout('C'))));
    const csv = await readFile(`${naam}.csv`, 'utf8');
    expect(csv.startsWith('\uFEFFrij;id;kolom;waarde;code;pad;melding;suggestie\r\n')).toBe(true);
    const verwacht = [
      ['3', 'b', '', '', 'C', 'data.profiel', 'Dit; "klopt" niet.', ''],
      ['12', "'=cmd()", '', '', 'A', 'data.profiel', 'Dit; "klopt" niet.', ''],
      ['12', "'=cmd()", 'Rijbewijs', "'=2+5", 'B', 'data.profiel', 'Dit; "klopt" niet.', "'-B"],
    ];
    expect(lees(csv).slice(1)).toEqual(verwacht);
    const rijen = [];
    for await (const { cellen } of leesXlsx(`${naam}.xlsx`, 1)) rijen.push(cellen.map(({ tekst }) => tekst));
    expect(rijen.slice(1).map((rij) => verwacht[0]!.map((_, i) => rij[i] ?? ''))).toEqual(verwacht);
    for (const soort of ['csv', 'xlsx']) expect((await stat(`${naam}.${soort}`)).mode & 0o077).toBe(0);
  });

  test('sorts what the answers of the hub put out of order', async () => {
    const nummers = [1, 4, 2, 3, 6, 5, 9, 7, 8];
    const uit = [];
    for await (const { nummer } of opVolgorde(stroom(...nummers.map((n) => melding(n, ''))), 3)) uit.push(nummer);
    expect(uit).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
