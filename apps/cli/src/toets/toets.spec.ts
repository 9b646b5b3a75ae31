import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { keur, soortVanType } from '@estafette/contracts';
import { VOORBEELD } from './adres.js';
import { toetsBestand } from './bestand.js';

const OIN = '00000099000000012000';

const van = (id: string, meer: object = {}) => ({
  specversion: '1.0',
  id,
  source: `urn:nld:oin:${OIN}:systeem:proef`,
  type: 'nl.reintegratietaal.trajectresultaat.gemeld',
  data: { inwoner: { kenmerkPartner: 'C-1' }, soort: 'tussentijds', datum: '2026-11-02' },
  ...meer,
});

async function toets(inhoud: unknown) {
  const bestand = join(await mkdtemp(join(tmpdir(), 'toets-')), 'berichten.json');
  await writeFile(bestand, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  const verslag = await toetsBestand(bestand, { oin: OIN, soort: 'arbeidsontwikkelbedrijf' });
  const fouten = verslag.regels
    .filter((r) => r.uitslag === 'fout')
    .map(({ regel, code, pad }) => `${regel} ${code} ${pad}`);
  return { verslag, fouten };
}

describe('the test of a file', () => {
  test('finds nothing in a good bericht, and says of each rule that it is kept', async () => {
    const { verslag, fouten } = await toets(van('1'));
    expect(fouten).toEqual([]);
    expect(verslag).toMatchObject({ geslaagd: true, getoetst: 1, goed: 10, fout: 0 });
  });

  test.each([
    [{ source: 'Scalabor' }, 'envelop PATROON_ONJUIST source'],
    [{ type: 'nl.reintegratietaal.iets.anders' }, 'soort BERICHTTYPE_ONBEKEND type'],
    [{ dataschema: 'urn:x/nl.reintegratietaal.trajectresultaat.gemeld/7.0' }, 'versie VERSIE_ONBEKEND dataschema'],
    [{ data: { inwoner: {} } }, 'inhoud VERWIJZING_LEEG data.inwoner'],
    [{ source: 'urn:nld:oin:00000099000000010000:systeem:x' }, 'afzender AFZENDER_ONJUIST source'],
    [{ type: 'nl.reintegratietaal.trajectplan.vastgesteld' }, 'afzender TYPE_NIET_TOEGESTAAN type'],
    [{ subject: 'klant-999993653' }, 'bsn BSN_NIET_TOEGESTAAN subject'],
    [{ toelichting: 'x'.repeat(70_000) }, 'omvang TE_GROOT '],
  ])('%j', async (meer, verwacht) => {
    const { verslag, fouten } = await toets(van('1', meer));
    expect(fouten).toContain(verwacht);
    expect(verslag.geslaagd).toBe(false);
    expect(JSON.stringify(verslag.regels.map((r) => r.gekregen))).not.toContain('999993653');
  });

  test('shows what was expected, what stood there, and where it is explained', async () => {
    const { verslag } = await toets(van('1', { data: { ...van('1').data, datum: '2 november' } }));
    expect(verslag.regels.find((r) => r.uitslag === 'fout')).toEqual({
      wat: '1',
      regel: 'inhoud',
      uitslag: 'fout',
      code: 'DATUM_ONGELDIG',
      pad: 'data.datum',
      verwacht: 'Dit is geen bestaande datum. Schrijf jjjj-mm-dd.',
      gekregen: '"2 november"',
      uitleg: 'docs/aansluiten/toets.md#inhoud',
    });
  });

  test('looks over berichten too: an id used twice, a sequence that goes back', async () => {
    const reeks = [van('1', { subject: 's', sequence: '2' }), van('1', { subject: 's', sequence: '1' })];
    expect((await toets(reeks)).fouten).toEqual(['uniek ID_HERGEBRUIKT id', 'volgorde PATROON_ONJUIST sequence']);
    expect((await toets([van('1'), van('1')])).fouten).toEqual([]);
  });

  test('reads one on each line, and says which line is no JSON', async () => {
    const { verslag, fouten } = await toets(`${JSON.stringify(van('1'))}\n{"id": \n`);
    expect(verslag.getoetst).toBe(2);
    expect(fouten).toEqual(['json JSON_ONGELDIG ']);
    expect((await toets('{"id": 1,,}')).fouten).toEqual(['json JSON_ONGELDIG ']);
  });

  test('an empty list is not a pass', async () => {
    expect((await toets([])).verslag.geslaagd).toBe(false);
  });
});

test('what the webhook of a partner gets is a bericht of the language', () => {
  expect(keur(soortVanType(VOORBEELD.type)!.klasse, VOORBEELD.data)).toEqual([]);
});
