import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { laadFormaat } from './formaat.js';

async function lees(formaat: string, inhoud: string | Buffer): Promise<unknown[]> {
  const bestand = join(await mkdtemp(join(tmpdir(), 'vum-')), 'records.json');
  await writeFile(bestand, inhoud);
  const gelezen = [];
  for await (const record of (await laadFormaat(formaat)).lees(bestand, {
    partner: 'wi',
    zoeker: () => Promise.reject(new Error('No names are looked up.')),
  }))
    gelezen.push(record);
  return gelezen;
}

describe('a file of VUM records', () => {
  test('gives a profile of an inwoner under the id of the source', async () => {
    const [record] = await lees('vum-werkzoekenden', '[{"idWerkzoekende":"a1","emailadres":["x@example.nl"]}]');
    expect(record).toEqual({
      nummer: 1,
      id: 'a1',
      berichttype: 'kandidaatprofiel.vastgesteld',
      data: { inwoner: { kenmerkPartner: 'a1' }, profiel: { emailadres: ['x@example.nl'] } },
      opmerkingen: [],
    });
  });

  test('gives a vacancy under the id of the source, also when that is a number', async () => {
    const [record] = await lees('vum-vacatures', '[{"idVacature":17,"naamVacature":"Tuinman"}]');
    expect(record).toEqual({
      nummer: 1,
      id: '17',
      berichttype: 'vacature.gepubliceerd',
      data: { vacature: { kenmerkPartner: '17' }, profiel: { naamVacature: 'Tuinman' } },
      opmerkingen: [],
    });
  });

  test('of VUM 2.0.0 is read as 3.0.0, with what could not come along', async () => {
    const oud = {
      idWerkzoekende: 'a2',
      bemiddelingsberoep: [{ codeBeroepsnaam: '1', omschrijvingBeroepsnaam: 'KAPPER' }],
    };
    const [record] = await lees('vum-werkzoekenden', JSON.stringify([{ ...oud, voorkeursland: 'DE' }]));
    expect(record).toMatchObject({
      data: { profiel: { bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:kapper' }] } },
      opmerkingen: [{ code: 'VELD_ONBEKEND', pad: 'voorkeursland' }],
    });
  });

  test('may begin with a byte order mark', async () => {
    expect(await lees('vum-vacatures', '\uFEFF[{"idVacature":"1"}]')).toHaveLength(1);
  });

  test.each([
    ['no id', '{}', 'VELD_VERPLICHT'],
    ['an id that is null', '{"idVacature":null}', 'VELD_VERPLICHT'],
    ['an empty id', '{"idVacature":""}', 'TEKST_LEEG'],
    ['an id that is an object', '{"idVacature":{}}', 'TYPE_ONJUIST'],
    ['an id that JSON numbers cannot hold', '{"idVacature":12345678901234567890}', 'GETAL_BUITEN_BEREIK'],
    ['text instead of an object', '"idVacature"', 'TYPE_ONJUIST'],
    ['null instead of an object', 'null', 'TYPE_ONJUIST'],
    ['a list instead of an object', '[]', 'TYPE_ONJUIST'],
  ])('refuses a record with %s and reads on', async (_wat, record, code) => {
    const [slecht, goed] = await lees('vum-vacatures', `[${record},{"idVacature":"2"}]`);
    expect(slecht).toMatchObject({ nummer: 1, id: '', fouten: [{ code }] });
    expect(goed).toMatchObject({ nummer: 2, id: '2' });
  });

  test.each([
    ['{"idVacature":"1"}', 'moet een lijst van records zijn'],
    ['[{"idVacature":', 'geen geldige JSON'],
    [Buffer.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]), 'geen UTF-8'],
  ])('that is something else is told in Dutch', async (inhoud, zin) => {
    await expect(lees('vum-vacatures', inhoud)).rejects.toThrow(zin);
  });
});

test('an unknown format names those that are known', async () => {
  await expect(laadFormaat('../index')).rejects.toThrow('Kies uit: csv, sonar-xlsx, vum-vacatures, vum-werkzoekenden.');
});
