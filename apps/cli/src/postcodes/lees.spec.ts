import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { leesPostcodes, leesRij } from './lees.js';

async function lees(inhoud: string): Promise<unknown[]> {
  const bestand = join(await mkdtemp(join(tmpdir(), 'postcodes-')), 'postcodes.tsv');
  await writeFile(bestand, inhoud);
  const gelezen = [];
  for await (const regel of leesPostcodes(bestand)) gelezen.push(regel);
  return gelezen;
}

const arnhem = { pc4: '6811', plaats: 'Arnhem', gemeente: 'Arnhem', lat: 51.98, lon: 5.91 };

describe('a file of postcodes', () => {
  test('has its columns in any order, and may have more', async () => {
    const inhoud = 'lon\tprovincie\tpc4\tgemeente\tlat\tplaats\n5.91\tGelderland\t6811\tArnhem\t51.98\tArnhem\n';
    expect(await lees(inhoud)).toEqual([arnhem]);
  });

  test('may come from Windows', async () => {
    const inhoud = '\uFEFFpc4\tplaats\tgemeente\tlat\tlon\r\n6811\tArnhem\tArnhem\t51.98\t5.91\r\n\r\n';
    expect(await lees(inhoud)).toEqual([arnhem]);
  });

  test('may hold names with a quote', async () => {
    const inhoud = 'pc4\tplaats\tgemeente\tlat\tlon\n2511\t"s-Gravenhage\t\'s-Gravenhage\t52\t4.3\n';
    expect(await lees(inhoud)).toMatchObject([{ plaats: '"s-Gravenhage', gemeente: "'s-Gravenhage" }]);
  });

  test('tells which line is wrong and where', async () => {
    const inhoud = 'pc4\tplaats\tgemeente\tlat\tlon\n6811\tArnhem\n6811\tArnhem\tArnhem\t51.98\t5.91\n';
    expect(await lees(inhoud)).toEqual([{ regel: 2, kolommen: ['lat', 'lon'] }, arnhem]);
  });

  test('without a column is no file of postcodes', async () => {
    await expect(lees('pc4\tplaats\n6811\tArnhem\n')).rejects.toThrow('ontbreekt: gemeente, lat, lon');
  });

  test('that is not there is told in Dutch', async () => {
    await expect(leesPostcodes('/bestaat/niet.tsv').next()).rejects.toThrow('/bestaat/niet.tsv is niet te lezen.');
  });
});

describe('a line', () => {
  const goed = { pc4: '6811', plaats: 'Arnhem', gemeente: 'Arnhem', lat: '51.98', lon: '5.91' };

  test('may lack a name: the place on the map is what counts', () => {
    expect(leesRij({ ...goed, gemeente: '' }, 2)).toEqual({ ...arnhem, gemeente: '' });
  });

  test.each([
    ['pc4', '0123'],
    ['pc4', '6811AA'],
    ['plaats', 'Arn\u0007hem'],
    ['gemeente', 'Arn\u0000hem'],
    ['lat', '51,98'],
    ['lat', ''],
    ['lat', '91'],
    ['lon', '181'],
    ['lon', 'oost'],
  ])('with %s %j is refused', (kolom, waarde) => {
    expect(leesRij({ ...goed, [kolom]: waarde }, 7)).toEqual({ regel: 7, kolommen: [kolom] });
  });
});
