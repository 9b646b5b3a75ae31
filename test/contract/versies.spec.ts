import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  alsNieuwste,
  catalogus,
  dichtstbij,
  ketenlijsten,
  keur,
  kiesVersie,
  soortVanType,
  splitsVertrouwelijk,
  TYPE_VOORVOEGSEL,
  versieVan,
  vumlijsten,
  type Berichtsoort,
  type Berichtversie,
  type Codelijst,
} from '@estafette/contracts';
import { geldig } from './invoer.js';

const GOUDEN = new URL('../../contract/gouden/', import.meta.url);

const alle = catalogus.flatMap((soort) =>
  soort.versies.map((versie) => [`${soort.naam} ${versie.versie}`, soort, versie] as const),
);
const oudere = alle.filter(([, soort, { versie }]) => versie !== soort.versie);
const soortVan = (naam: string) => soortVanType(TYPE_VOORVOEGSEL + naam)!;

function gouden({ naam }: Berichtsoort, { versie }: Pick<Berichtversie, 'versie'>): object[] {
  return JSON.parse(readFileSync(new URL(`${naam}.${versie}.json`, GOUDEN), 'utf8')) as object[];
}

describe('golden messages', () => {
  test('there are some of every version, and of nothing else', () => {
    const verwacht = alle.map(([, { naam }, { versie }]) => `${naam}.${versie}.json`);
    expect(readdirSync(GOUDEN).sort()).toEqual(verwacht.sort());
  });

  test.each(alle)('%s: read in their own version, and then as the newest', (_, soort, versie) => {
    for (const data of gouden(soort, versie)) {
      expect(keur(versie.klasse, data)).toEqual([]);
      expect(keur(soort.klasse, versie.upcast(data))).toEqual([]);
    }
  });

  test.each(oudere)('%s: what it said it still says after becoming the newest and back', (_, soort, versie) => {
    for (const data of gouden(soort, versie)) expect(versie.downcast(versie.upcast(data))).toEqual(data);
  });

  test.each(oudere)('%s: the newest can be told in it', (_, soort, versie) => {
    for (const data of gouden(soort, soort)) expect(keur(versie.klasse, versie.downcast(data))).toEqual([]);
  });

  test('one with a field too many is refused: the check can fail', () => {
    const [, soort, versie] = alle[0]!;
    const [data] = gouden(soort, versie);
    expect(keur(versie.klasse, { ...data, vreemd: 1 }).map((f) => f.code)).toEqual(['VELD_ONBEKEND']);
  });
});

describe.each(oudere)('%s', (_, soort, versie) => {
  test('anything that fits it fits the newest, and comes back in it', () => {
    fc.assert(
      fc.property(geldig(versie.klasse) as fc.Arbitrary<object>, (data) => {
        const nieuwste = versie.upcast(data);
        expect(keur(soort.klasse, nieuwste)).toEqual([]);
        expect(versie.upcast(versie.downcast(nieuwste))).toEqual(nieuwste);
      }),
      { numRuns: 300 },
    );
  });

  test('anything that fits the newest can be told in it, and telling it twice changes nothing', () => {
    fc.assert(
      fc.property(geldig(soort.klasse) as fc.Arbitrary<object>, (data) => {
        const verteld = versie.downcast(data);
        expect(keur(versie.klasse, verteld)).toEqual([]);
        expect(versie.downcast(versie.upcast(verteld))).toEqual(verteld);
      }),
      { numRuns: 300 },
    );
  });

  test('what belongs in the vault stands in the same place', () => {
    fc.assert(
      fc.property(geldig(versie.klasse) as fc.Arbitrary<object>, (data) => {
        const eigen = splitsVertrouwelijk(versie.klasse, data).vertrouwelijk;
        expect(splitsVertrouwelijk(soort.klasse, versie.upcast(data)).vertrouwelijk).toEqual(eigen);
      }),
      { numRuns: 50 },
    );
  });

  test('is no copy of the next', () => {
    const volgende = soort.versies[soort.versies.indexOf(versie) + 1]!;
    expect(versie.klasse).not.toBe(volgende.klasse);
  });
});

describe('what an older version cannot hold is left out, never invented', () => {
  const werkgevergesprek = {
    inwoner: { id: '0b0f7f4e-6c1c-4c59-8d8b-1f6f2d8d8a01' },
    soort: 'verschenen',
    tijdstip: '2026-11-20T10:00:00+01:00',
  };

  test('a field that came later; a code that came later becomes the word that stood for it', () => {
    const nieuw = { ...werkgevergesprek, deelnemers: ['werkgever', 'anders', 'inwoner'], volgendContact: '2026-12-18' };
    const { downcast } = versieVan(soortVan('contact.vastgelegd'), '1.0')!;
    expect(downcast(nieuw)).toEqual({ ...werkgevergesprek, deelnemers: ['anders', 'inwoner'] });
  });

  test('"deels" is neither yes nor no, and of a competence only its code was known', () => {
    const { downcast } = versieVan(soortVan('trajectresultaat.gemeld'), '0.9')!;
    const [nieuw] = gouden(soortVan('trajectresultaat.gemeld'), { versie: '1.0' });
    const oud = downcast({ ...nieuw, doelBereikt: 'deels' });
    expect(oud).not.toHaveProperty('doelBehaald');
    expect(oud).toMatchObject({
      ladderTredeVoor: 3,
      szeebraTredeVoor: 2,
      ladderTredeNa: 4,
      competenties: ['urn:reintegratietaal:competentie:samenwerken'],
      advies: 'bemiddeling-wsp',
    });
  });
});

describe('the previous major', () => {
  test('reads as the newest', () => {
    const soort = soortVan('trajectresultaat.gemeld');
    const [oud] = gouden(soort, { versie: '0.9' });
    expect(versieVan(soort, '0.9')!.upcast(oud!)).toEqual({
      inwoner: { kenmerkPartner: 'S-1' },
      overdracht: { id: '0b0f7f4e-6c1c-4c59-8d8b-1f6f2d8d8a01' },
      traject: { kenmerkPartner: 'T-1' },
      soort: 'eind',
      datum: '2026-11-20',
      dienst: 'arbeidsontwikkeltraject',
      vanaf: '2026-01-10',
      tot: '2026-11-20',
      doelBereikt: 'ja',
      reden: 'volgende-stap',
      voor: { szeebraTrede: 2, ladderTrede: 3 },
      na: { ladderTrede: 4 },
      competenties: [{ codeCompetentie: 'urn:reintegratietaal:competentie:samenwerken' }],
      advies: { dienst: 'bemiddeling-wsp' },
      toelichting: 'Werkt zelfstandig.',
    });
  });
});

describe('the version that dataschema asks for', () => {
  const soort = soortVan('trajectresultaat.gemeld');
  const type = TYPE_VOORVOEGSEL + soort.naam;
  const kies = (dataschema?: string) => {
    const gekozen = kiesVersie(soort, type, dataschema);
    return 'fouten' in gekozen ? gekozen.fouten.map((f) => f.code) : [gekozen.versie.versie, gekozen.nieuwer];
  };

  test.each([
    [undefined, [soort.versie, false]],
    [`urn:reintegratietaal:schemas/${type}/0.9`, ['0.9', false]],
    [`https://hub.example/schemas/${type}/1.0`, ['1.0', false]],
    [`x/${type}/1.97`, [soort.versie, true]],
    [`x/${type}/0.97`, ['0.9', true]],
    [`x/${type}/0.8`, ['VERSIE_ONBEKEND']],
    [`x/${type}/2.0`, ['VERSIE_ONBEKEND']],
    [`x/nl.reintegratietaal.contact.vastgelegd/1.0`, ['VERSIE_ONBEKEND']],
    ['1.0', ['VERSIE_ONBEKEND']],
  ])('%s', (dataschema, verwacht) => expect(kies(dataschema)).toEqual(verwacht));
});

describe('what another release of the hub kept, or was asked for', () => {
  const soort = soortVan('trajectresultaat.gemeld');

  test('of a later minor is read as the last that we know; of a major that we do not know it is never guessed', () => {
    const data = { inwoner: { id: '0b0f7f4e-6c1c-4c59-8d8b-1f6f2d8d8a01' }, soort: 'eind', datum: '2026-11-20' };
    expect(alsNieuwste(soort, '1.97', data)).toEqual(data);
    expect(() => alsNieuwste(soort, '7.0', data)).toThrow('not yet');
  });

  test.each([
    ['0.1', '0.9'],
    ['0.97', '0.9'],
    ['1.97', soort.versie],
    ['7.0', soort.versie],
  ])('who asked for %s gets %s', (gevraagd, krijgt) => expect(dichtstbij(soort, gevraagd!).versie).toBe(krijgt));
});

describe('codes', () => {
  const lijsten = [...Object.entries(ketenlijsten), ...Object.entries(vumlijsten)] as [string, Codelijst][];
  const vervallen = lijsten.flatMap(([naam, lijst]) =>
    lijst.codes.filter((c) => c.tot !== undefined).map((c) => [naam, c.code, c.opvolger, lijst] as const),
  );

  test('there are retired ones to try it with', () => expect(vervallen.length).toBeGreaterThan(0));

  test.each(vervallen)('%s: %s is retired, and read as %s', (_, _code, opvolger, lijst) => {
    expect(lijst.codes.filter((c) => c.tot === undefined).map((c) => c.code)).toContain(opvolger);
  });

  test('a retired code is read, and nothing that the hub keeps or passes on holds it', () => {
    const soort = soortVan('overdracht.onderbroken');
    const oud = { overdracht: { kenmerkPartner: 'OV-1' }, reden: 'verlof' };
    expect(keur(soort.klasse, oud)).toEqual([]);
    expect(versieVan(soort, soort.versie)!.upcast(oud)).toEqual({ ...oud, reden: 'vakantie' });
  });

  test.each(lijsten)('%s: a word of before stands in the list', (_, { codes }) => {
    for (const { voorheen } of codes.filter((c) => c.voorheen !== undefined)) {
      expect(codes.map((c) => c.code)).toContain(voorheen);
    }
  });
});
