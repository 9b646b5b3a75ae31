import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Zaad } from '@estafette/zaad';
import { Keten } from '../support/keten.js';
import { gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';
import { schrijfSonar, sonarrij, type Sonarrij } from '../support/sonarblad.js';

const CLI = fileURLToPath(new URL('../../../apps/cli/dist/main.js', import.meta.url));

let keten: Keten;
let map: string;
beforeAll(async () => {
  keten = await Keten.start();
  map = await mkdtemp(join(tmpdir(), 'estafette-importeer-'));
  await writeFile(join(map, 'sleutels.json'), process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}');
});
afterAll(async () => {
  await keten?.stop();
  await rm(map, { recursive: true, force: true });
});

interface Uitkomst {
  readonly gelezen: number;
  readonly opgenomen: number;
  readonly geweigerd: number;
  readonly cellen: number;
  readonly rapport: string | null;
}

async function importeer(...argumenten: string[]): Promise<Uitkomst> {
  const env = { ...process.env, NODE_OPTIONS: '', HUB_URL: keten.adres, DATA_DIR: map };
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'importeer', ...argumenten], { env });
  return JSON.parse(stdout) as Uitkomst;
}

describe('UWV leest een werkmap uit Sonar in', () => {
  const zaad = new Zaad(11);
  const ja: Sonarrij = { ...sonarrij(zaad, 1, false), ID_WZ: 'S-JA', Bemiddelingsberoep: 'Kok', Toestemming: 'Ja' };
  const nee: Sonarrij = { ...ja, ...{ BSN: 999_993_653, ID_WZ: 'S-NEE', Toestemming: 'Nee' } };
  const fout: Sonarrij = {
    ...sonarrij(zaad, 5, false),
    ID_WZ: 'S-FOUT',
    Toestemming: 'Ja',
    Opleidingsniveau: '=1+1',
    Rijbewijs: 'B,X',
  };
  const zonderId: Sonarrij = { BSN: 999_993_653, Gemeente: 'Arnhem' };
  let bestand: string;
  let uitkomst: Uitkomst;

  beforeAll(async () => {
    bestand = join(map, 'dashboard.xlsx');
    await schrijfSonar(bestand, [ja, nee, fout, zonderId]);
    uitkomst = await importeer('--formaat', 'sonar-xlsx', '--partner', 'uwv', bestand);
  });

  test('Wie te lezen is, komt binnen; wat niet te vertalen is, staat per cel in het rapport', async () => {
    expect(uitkomst).toMatchObject({ gelezen: 4, opgenomen: 3, geweigerd: 1, cellen: 3 });
    const regels = (await readFile(uitkomst.rapport!, 'utf8'))
      .trim()
      .split('\r\n')
      .map((r) => r.split(';'));
    expect(regels.slice(1).map(([rij, id, kolom, waarde]) => [rij, id, kolom, waarde])).toEqual([
      ['4', 'S-FOUT', 'Opleidingsniveau', "'=1+1"],
      ['4', 'S-FOUT', 'Rijbewijs', 'X'],
      ['5', '', 'ID_WZ', ''],
    ]);
    expect(await readdir(join(map, 'rapporten'))).toEqual(expect.arrayContaining([expect.stringMatching(/\.xlsx$/)]));
  });

  test('Het BSN ligt in de kluis en nergens anders', async () => {
    const inKluis = await keten.sql(`select from kluis.bsn_index`);
    expect(inKluis).toHaveLength(3);
    const tabellen = await keten.sql<{ naam: string }>(
      `select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('hub', 'logboek', 'matcher')`,
    );
    for (const { naam } of tabellen) {
      const gevonden = await keten.sql(`select from ${naam} t where t::text like '%999993653%'`);
      expect([naam, gevonden.length]).toEqual([naam, 0]);
    }
    const geschreven = await readFile(uitkomst.rapport!, 'utf8');
    expect(geschreven).not.toContain('999993653');
  });

  test('Toestemming "Nee": de inwoner is bekend, maar staat in geen lijst en gaat naar niemand door', async () => {
    const wsp = keten.partner('wsp');
    const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: 'V-KOK' },
      profiel: {
        naamVacature: 'Kok',
        beroep: { codeBeroepsnaam: 'urn:reintegratietaal:beroep:kok' },
        adres: { postcode: '6811AA' },
      },
    });
    const { inhoud } = await wsp.post(`/vacatures/${betreft.id}/kandidaten`, { aantal: 50 });
    expect((inhoud['kandidaten'] as unknown[]).length + (inhoud['netNiet'] as unknown[]).length).toBe(2);
    expect(inhoud['gezien']).toBe(2);
    const landelijk = await keten.sql(
      `select v.kenmerk_partner from hub.vum_werkzoekende w join hub.verwijzing v on v.intern_id = w.id
        where v.kenmerk_partner is not null order by 1`,
    );
    expect(landelijk.map((rij) => rij['kenmerk_partner'])).toEqual(['S-FOUT', 'S-JA']);
    const mijn = await keten.sql(`select id from hub.kandidaat`);
    expect(mijn).toHaveLength(3);
  });

  test('Ook als W&I de regie heeft, gaat een profiel zonder toestemming niet door; met toestemming wel', async () => {
    const wi = keten.partner('wi');
    const uwv = keten.partner('uwv');
    const bsn = '999993653';
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'WI-NEE', bsn }, profiel: {} });
    const inwoner = { kenmerkPartner: 'WI-NEE' };
    await wi.stuurGoed('contactpersoon.toegewezen', { inwoner, team: gebiedsteamNoord, regisseur: regisseurDeVries });
    const vertel = (toestemmingDelen: string) =>
      uwv.stuurGoed('kandidaatprofiel.aangevuld', {
        inwoner: { kenmerkPartner: 'S-NEE' },
        keten: { toestemmingDelen },
      });
    await vertel('nee');
    await vertel('ja');
    const eerste = await wi.wachtOp('kandidaatprofiel.aangevuld');
    expect(eerste.data['keten']).toEqual({ toestemmingDelen: 'ja' });
  });

  test('Hetzelfde bestand nog een keer verandert niets', async () => {
    const telling = () =>
      keten.sql(
        `select count(*)::int as n from hub.bericht b join hub.partner p on p.id = b.partner_id and p.naam = 'uwv'`,
      );
    const voor = await telling();
    expect(await importeer('--formaat', 'sonar-xlsx', '--partner', 'uwv', bestand)).toEqual(uitkomst);
    expect(await telling()).toEqual(voor);
  });
});

test('Scalabor leest een lijst met resultaten in; wie wij niet kennen, staat met de cel in het rapport', async () => {
  const scalabor = keten.partner('scalabor');
  await scalabor.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'C-1' }, profiel: {} });
  const bestand = join(map, 'resultaten.csv');
  await writeFile(
    bestand,
    [
      'Cliëntnummer;Soort resultaat;Datum resultaat;Doel behaald;Kleur',
      'C-1;tussentijds;01-10-2026;Deels;rood',
      'C-404;eind;02-10-2026;Ja;blauw',
    ].join('\r\n'),
  );
  const uitkomst = await importeer('--formaat', 'csv', '--partner', 'scalabor', bestand);
  expect(uitkomst).toMatchObject({ gelezen: 2, opgenomen: 1, geweigerd: 1 });
  const rapport = await readFile(uitkomst.rapport!, 'utf8');
  expect(rapport).toMatch(/2;C-1;Kleur;;KOLOM_ONBEKEND/);
  expect(rapport).toMatch(/3;C-404;Cliëntnummer;C-404;VERWIJZING_ONBEKEND/);
});
