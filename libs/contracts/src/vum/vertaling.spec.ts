import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schemakeurder } from '../schemakeuring/index.js';
import { samengevoegd, verdeeld } from '../veldgroep/index.js';
import type { JsonSchema, Klasse } from '../velden/index.js';
import { metVertrouwelijk, splitsVertrouwelijk } from '../vertrouwelijk/index.js';
import { vumVacature, vumWerkzoekende, type Vumvertaling } from './index.js';
import { uitVersie2 } from './versie2.js';
import { Vacature } from './vacature.js';
import { Werkzoekende } from './werkzoekende.js';

/** Any value that fits a schema of the contract. */
function passend(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'object':
      return object(schema);
    case 'array':
      return fc.array(passend(schema['items'] as JsonSchema), { maxLength: 3 });
    case 'integer':
      return fc.integer({ min: Number(schema['minimum']), max: Number(schema['maximum']) });
    default:
      return tekst(schema);
  }
}

function object(schema: JsonSchema): fc.Arbitrary<object> {
  const velden = Object.entries(schema['properties'] as Record<string, JsonSchema>);
  const requiredKeys = (schema['required'] ?? []) as never[];
  return fc.record(Object.fromEntries(velden.map(([naam, deel]) => [naam, passend(deel)])), { requiredKeys });
}

function tekst(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema['format'] === 'date') return fc.constantFrom('2026-01-31', '1999-12-01');
  if (schema['pattern']) {
    const binnen = String(schema['pattern']).replace('{0,200}', '{1,20}').replace('[0-9]+', '[0-9]{1,10}');
    return fc.stringMatching(new RegExp(binnen));
  }
  return fc.string({ unit: 'grapheme-ascii', maxLength: Math.min(40, Number(schema['maxLength'])) });
}

/** What the hub does to a profile: the vault takes its part, and each group of facts lies in a row of its own. */
function doorDeHub<T extends object>(klasse: Klasse<T>, profiel: T): T {
  const { open, vertrouwelijk } = splitsVertrouwelijk(klasse, profiel);
  if (klasse === (Vacature as Klasse)) return metVertrouwelijk(open, vertrouwelijk);
  return metVertrouwelijk(samengevoegd(verdeeld(klasse, open).values()) as T, vertrouwelijk);
}

function zonderLeeg(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderLeeg);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const gebleven = Object.entries(waarde).map(([naam, deel]) => [naam, zonderLeeg(deel)] as const);
  return Object.fromEntries(gebleven.filter(([, deel]) => !isLeeg(deel)));
}
const isLeeg = (w: unknown): boolean =>
  w === '' || (typeof w === 'object' && w !== null && Object.values(w).every(isLeeg));

describe.each([
  ['werkzoekende', vumWerkzoekende as Vumvertaling<object>, Werkzoekende as Klasse],
  ['vacature', vumVacature as Vumvertaling<object>, Vacature as Klasse],
])('a %s of VUM', (_naam, vertaling, klasse) => {
  const records = passend(vertaling.detailschema()).map((record) => ({
    [vertaling.idVeld]: 'a',
    ...(record as object),
  }));

  test('comes out of the re-integratietaal as it went in, but for what is empty', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { id, profiel } = vertaling.vanVum(record);
        const terug = vertaling.alsDetail(String(id), doorDeHub(klasse, profiel));
        expect(zonderLeeg(terug)).toEqual(zonderLeeg(record));
      }),
    );
  });

  test('fits the contract as a detail, and as a search result that has what it must have', () => {
    const [keurDetail, keurMatch] = [vertaling.detailschema(), vertaling.matchschema()].map(schemakeurder);
    const plaats = { mobiliteit: { bemiddelingspostcode: '6811AA' }, adres: { postcode: '6811AA' } };
    const verplicht = klasse === (Vacature as Klasse) ? { adres: plaats.adres } : { mobiliteit: plaats.mobiliteit };
    fc.assert(
      fc.property(records, (record) => {
        const { profiel } = vertaling.vanVum({ ...record, ...verplicht });
        expect(keurDetail!(vertaling.alsDetail('x.1', profiel))).toEqual([]);
        expect(keurMatch!(vertaling.alsMatch('x.1', profiel))).toEqual([]);
      }),
    );
  });

  test('of version 3 is not touched by the reader of version 2', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(uitVersie2(vertaling, record, () => undefined)).toEqual({ record, opmerkingen: [] });
      }),
    );
  });
});

test('a number of a vacature that is too long for VUM is left out, not cut off', () => {
  expect(vumVacature.alsDetail('v', { nummerVacature: '123456789012' })).toEqual({ idVacature: 'v' });
  expect(vumVacature.alsDetail('v', { nummerVacature: '12345678901' })).toMatchObject({
    nummerVacature: '12345678901',
  });
});

describe('a record of VUM 2.0.0', () => {
  const zoek = (naam: string) => (naam === 'Kapper' ? 'urn:reintegratietaal:beroep:kapper' : undefined);
  const oud = {
    idWerkzoekende: 'w1',
    voorkeursland: [{ landencodeIso: 'DE' }],
    indicatieLdrRegistratie: true,
    bemiddelingsberoep: [
      { beroepsnaamGecodeerd: { codeBeroepsnaam: '721', omschrijvingBeroepsnaam: 'bankwerker' } },
      { codeBeroepsnaam: '88', omschrijvingBeroepsnaam: 'Kapper' },
      { beroepsnaamOngecodeerd: { naamBeroepOngecodeerd: 'duizendpoot' } },
    ],
    arbeidsmarktkwalificatie: {
      gedragscompetentie: [
        { codeGedragscompetentie: 24105, codeBeheersingGedragscompetentie: 1 },
        { codeGedragscompetentie: 24108, codeBeheersingGedragscompetentie: 4 },
      ],
      opleiding: [
        { opleidingsnaam: { opleidingsnaamGecodeerd: { codeOpleidingsnaam: 11177 } }, codeNiveauOpleiding: 4 },
        { opleidingsnaamOngecodeerd: { naamOpleidingOngecodeerd: 'timmeren' } },
      ],
      werkervaring: [{ beroepsnaam: { codeBeroepsnaam: '721' }, naamOrganisatie: 'X' }],
    },
  };

  test('keeps what it says, with old codes as they were, and reports what it could not keep', () => {
    const { record, opmerkingen } = uitVersie2(vumWerkzoekende as Vumvertaling<object>, oud, zoek);
    expect(record).toEqual({
      idWerkzoekende: 'w1',
      indicatieLdrRegistratie: 1,
      bemiddelingsberoep: [
        { codeBeroepsnaam: 'urn:uwv:boc:721' },
        { codeBeroepsnaam: 'urn:reintegratietaal:beroep:kapper' },
      ],
      arbeidsmarktkwalificatie: {
        competentiebeheersing: [{ codeCompetentie: 'urn:uwv:gedragscompetentie:24105' }],
        opleiding: [{ codeOpleidingsnaam: '11177', codeNiveauOpleiding: 4 }, { toelichtingOpleiding: 'timmeren' }],
        werkervaring: [{ beroep: { codeBeroepsnaam: 'urn:uwv:boc:721' }, naamOrganisatie: 'X' }],
      },
    });
    expect(opmerkingen.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'CODE_ONBEKEND bemiddelingsberoep.0',
      'CODE_ONBEKEND bemiddelingsberoep.2',
      'CODE_ONBEKEND arbeidsmarktkwalificatie.gedragscompetentie.0',
      'VELD_ONBEKEND arbeidsmarktkwalificatie.gedragscompetentie.1',
      'CODE_ONBEKEND arbeidsmarktkwalificatie.werkervaring.0.beroepsnaam',
      'VELD_ONBEKEND voorkeursland',
    ]);
    expect(schemakeurder(vumWerkzoekende.detailschema())(record)).toEqual([]);
  });
});
