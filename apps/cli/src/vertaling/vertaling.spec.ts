import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { keur } from '@estafette/contracts';
import { beroepen, Beroepenzoeker } from '@estafette/taxonomie';
import fc from 'fast-check';
import { leesMapping, Rijvertaler } from './index.js';

const PARTNERS = fileURLToPath(new URL('../../../../partners/', import.meta.url));
const SONAR = join(PARTNERS, 'uwv/sonar-dashboard.yaml');
const zoeker = new Beroepenzoeker(beroepen.map(({ code, naam }) => ({ code, naam, zoeknaam: naam })));

let sonar: Rijvertaler;
beforeAll(async () => {
  sonar = new Rijvertaler(await leesMapping(SONAR), zoeker);
});

function vertaal(cellen: Record<string, string>, vertaler = sonar) {
  const rij = new Map(Object.entries(cellen).map(([kop, tekst]) => [kop, { tekst }]));
  return vertaler.vertaal({ nummer: 2, cellen: rij });
}

describe('a row of the Sonar dashboard', () => {
  test('becomes a profile that fits the language', async () => {
    const { soort } = await leesMapping(SONAR);
    const { id, data, fouten } = vertaal({
      BSN: '99999365 3',
      ID_WZ: '4711',
      'Beschikbare uren/wk': '32',
      Opleidingsniveau: 'MBO',
      Bemiddelingsberoep: 'heftruk chauffeur',
      'Mondeling Nederlands': 'NNB',
      'Schriftelijk Nederlands': 'Goed',
      Rijbewijs: 'B,C,BE,CE,T',
      Inschrijfdatum: '3-11-2025',
      Geslacht: 'V',
      'Volledige Naam': 'Jansen, A. (Anna)',
      Vervoer: 'Scooter',
      Postcode: '6811 aa',
      Huisnummer: '12',
      Banenafspraak: 'Ja',
      Participatieladder: '4',
      Toestemming: 'Nee',
    });
    expect(fouten).toEqual([]);
    expect(id).toBe('4711');
    expect(keur(soort.klasse, data)).toEqual([]);
    expect(data).toMatchObject({
      inwoner: { kenmerkPartner: '4711', bsn: '999993653', persoon: { adres: { postcode: '6811AA', huisnummer: 12 } } },
      profiel: {
        bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:heftruckchauffeur' }],
        arbeidsmarktkwalificatie: {
          rijbewijs: ['B', 'C', 'BE', 'CE', 'T'].map((codeSoortRijbewijs) => ({ codeSoortRijbewijs })),
          taalbeheersing: [
            { codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 0, codeNiveauTaalbeheersingSchriftelijk: 3 },
          ],
        },
        vervoermiddel: [{ codeVervoermiddel: 2 }],
      },
      keten: { ladderTrede: { trede: 4, datum: '2025-11-03' }, doelgroepregister: 'ja', toestemmingDelen: 'nee' },
      herkomst: { werk: [{ herkomst: 'register', methode: 'Sonar', datum: '2025-11-03' }] },
    });
    expect(JSON.stringify(data)).not.toMatch(/"V"|geslacht/i);
  });

  test.each([
    ['Opleidingsniveau', 'MBO4', 'CODE_ONBEKEND', 'mbo'],
    ['Rijbewijs', 'B,BB', 'CODE_ONBEKEND', 'B'],
    ['Beschikbare uren/wk', '120', 'GETAL_BUITEN_BEREIK', undefined],
    ['Beschikbare uren/wk', 'fulltime', 'TYPE_ONJUIST', undefined],
    ['Inschrijfdatum', '31-2-2025', 'DATUM_ONGELDIG', undefined],
    ['Postcode', '6811', 'PATROON_ONJUIST', undefined],
    ['Bemiddelingsberoep', 'iets met mensen', 'BEROEP_ONZEKER', undefined],
  ])('%s "%s" is reported with its cell and left out', (kolom, waarde, code, suggestie) => {
    const { data, fouten } = vertaal({ ID_WZ: '1', Gemeente: 'Arnhem', [kolom]: waarde });
    expect(fouten).toHaveLength(1);
    expect(fouten[0]).toMatchObject({ kolom, code, ...(suggestie ? { suggestie } : {}) });
    expect(data).toMatchObject({ inwoner: { kenmerkPartner: '1' }, keten: { gemeente: 'Arnhem' } });
  });

  test('never repeats a citizen service number', () => {
    const { fouten } = vertaal({ ID_WZ: '1', BSN: '123456789' });
    expect(fouten).toMatchObject([{ kolom: 'BSN', code: 'BSN_ONGELDIG' }]);
    expect(JSON.stringify(fouten)).not.toContain('123456789');
  });

  test('whose consent cannot be read counts as no consent, and says so', () => {
    const { data, fouten } = vertaal({ ID_WZ: '1', Toestemming: 'misschien' });
    expect(data).toMatchObject({ keten: { toestemmingDelen: 'nee' } });
    expect(fouten).toMatchObject([{ kolom: 'Toestemming' }]);
  });

  test('a judgement without its day stays behind, with the reason', () => {
    const { data, fouten } = vertaal({ ID_WZ: '1', Participatieladder: '3' });
    expect(data).not.toHaveProperty('keten.ladderTrede');
    expect(fouten).toMatchObject([{ kolom: 'Participatieladder', waarde: '3', code: 'VELD_VERPLICHT' }]);
  });

  test('without the id of the source is not sent', () => {
    expect(vertaal({ Gemeente: 'Arnhem' })).toMatchObject({ id: '', data: undefined, fouten: [{ kolom: 'ID_WZ' }] });
  });

  test('whatever stands in it: what is sent fits the language, and each cell is used, reported, or left on purpose', async () => {
    const { kolommen, soort } = await leesMapping(SONAR);
    const waarde = fc.oneof(fc.string(), fc.constantFrom('Ja', 'B,C', '1', 'MBO', '2024-02-30', '1-1-2024', '6811AA'));
    const rijen = fc.dictionary(fc.constantFrom(...kolommen.keys()), waarde);
    fc.assert(
      fc.property(rijen, (rij) => {
        const { data } = vertaal({ ...rij, ID_WZ: '1' });
        expect(keur(soort.klasse, data)).toEqual([]);
      }),
    );
  });
});

describe('the mappings that come with Estafette', () => {
  test.each(['uwv', 'szeebra', 'scalabor'])('of %s name fields and codes that exist', async (partner) => {
    const bestanden = (await readdir(join(PARTNERS, partner))).filter((naam) => naam.endsWith('.yaml'));
    expect(bestanden.length).toBeGreaterThan(0);
    for (const bestand of bestanden) await leesMapping(join(PARTNERS, partner, bestand));
  });

  test('reckon in the units of the language', async () => {
    const szeebra = new Rijvertaler(await leesMapping(join(PARTNERS, 'szeebra/kandidaten.yaml')), zoeker);
    const { data, fouten } = vertaal({ Registratienummer: 'S1', Reistijd: '1,5 uur', Reisafstand: '20 km' }, szeebra);
    // Without a postcode VUM has no mobility at all: that is said, not filled in.
    expect(fouten).toMatchObject([{ code: 'VELD_VERPLICHT' }]);
    expect(data).not.toHaveProperty('profiel.mobiliteit');
    const heel = vertaal({ Registratienummer: 'S1', Postcode: '6811AA', Reistijd: '1,5 uur' }, szeebra);
    expect(heel.data).toMatchObject({ profiel: { mobiliteit: { maximaleReistijd: 90 } } });
  });

  test('a results sheet becomes trajectresultaten', async () => {
    const scalabor = new Rijvertaler(await leesMapping(join(PARTNERS, 'scalabor/resultaten.yaml')), zoeker);
    const rij = {
      Cliëntnummer: 'C-9',
      'Soort resultaat': 'Eind',
      'Datum resultaat': '01-10-2026',
      'Doel behaald': 'Gedeeltelijk',
    };
    expect(vertaal(rij, scalabor)).toMatchObject({
      fouten: [],
      data: { inwoner: { kenmerkPartner: 'C-9' }, soort: 'eind', datum: '2026-10-01', doelBereikt: 'deels' },
    });
    expect(vertaal({ ...rij, 'Datum resultaat': 'vorige week' }, scalabor).data).toBeUndefined();
  });
});

describe('a mapping that is wrong', () => {
  const lees = async (tekst: string) => {
    const bestand = join(await mkdtemp(join(tmpdir(), 'mapping-')), 'm.yaml');
    await writeFile(bestand, tekst);
    return leesMapping(bestand);
  };
  const kop = 'naam: x\nformaat: csv\nbericht: kandidaatprofiel.vastgesteld\nsleutel: Id\n';

  test.each([
    [`${kop}kolommen: { Id: { naar: inwoner.nummer } }`, 'het veld inwoner.nummer bestaat niet'],
    [
      `${kop}kolommen: { Id: { naar: inwoner.kenmerkPartner }, A: { naar: keten.ladderTrede.trede, codes: { x: 9 } } }`,
      '9 mag niet',
    ],
    [`${kop}kolommen: { Id: { naar: inwoner.kenmerkPartner, gok: true } }`, 'kolommen.Id'],
    [`${kop}kolommen: { A: { naar: inwoner.kenmerkPartner } }`, "de kolom 'Id' staat niet onder kolommen"],
    ['naam: [', 'geen goede YAML'],
    [`${kop.replace('vastgesteld', 'verzonnen')}kolommen: {}`, 'bestaat niet'],
  ])('%#: says what', (tekst, zin) => expect(lees(tekst)).rejects.toThrow(zin));
});
