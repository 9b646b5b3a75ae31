import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { veldgroepnamen, type Veldgroep } from '../codelijsten/index.js';
import { Ketengegevens, Werkzoekende } from '../onderwerpen/kandidaatprofiel/index.js';
import { TrajectresultaatGemeld } from '../onderwerpen/trajectresultaat/index.js';
import { veldenVan, type Klasse } from '../velden/index.js';
import { groepenIn, metGroepen, samengevoegd, verdeeld } from './veldgroep.js';

const groepen = (...namen: Veldgroep[]): ReadonlySet<Veldgroep> => new Set(namen);

/** Any profile: parts and lists that are there, empty or absent. */
const ervaring = fc.record(
  {
    beroep: fc.record({ codeBeroepsnaam: fc.string() }),
    naamOrganisatie: fc.string(),
    toelichtingWerkervaring: fc.string(),
  },
  { requiredKeys: [] },
);
const profiel = fc.record(
  {
    arbeidsmarktkwalificatie: fc.record(
      { codeWerkEnDenkniveauWerkzoekende: fc.nat(7), werkervaring: fc.array(ervaring, { maxLength: 4 }) },
      { requiredKeys: [] },
    ),
    emailadres: fc.array(fc.string(), { maxLength: 3 }),
    eisAanWerk: fc.record({ indicatieBegeleiding: fc.nat(2) }, { requiredKeys: [] }),
    persoonlijkePresentatie: fc.string(),
    mobiliteit: fc.record({ bemiddelingspostcode: fc.constant('6811AA') }),
  },
  { requiredKeys: [] },
);

describe('Veldgroepen', () => {
  test('elk gegeven van een profiel hoort bij een groep', () => {
    const zonder = ([Werkzoekende, Ketengegevens] as Klasse[]).flatMap((klasse) =>
      veldenVan(klasse)
        .filter((v) => v.veldgroep === undefined)
        .map((v) => v.naam),
    );
    expect(zonder).toEqual([]);
  });

  test('wat verdeeld is, is samen weer hetzelfde', () => {
    fc.assert(
      fc.property(profiel, (heel) => {
        expect(samengevoegd(verdeeld(Werkzoekende, heel).values())).toEqual(heel);
      }),
      { numRuns: 500 },
    );
  });

  test('wie een groep niet mag zien, krijgt er niets van, en van de rest alles', () => {
    fc.assert(
      fc.property(profiel, fc.subarray([...veldgroepnamen]), (heel, namen) => {
        const deel = metGroepen(Werkzoekende, heel, groepen(...namen));
        const overig = veldgroepnamen.filter((groep) => !namen.includes(groep));
        const rest = metGroepen(Werkzoekende, heel, groepen(...overig));
        expect(samengevoegd([deel, rest])).toEqual(heel);
      }),
      { numRuns: 500 },
    );
  });

  test('een verhaal in werkervaring blijft weg bij wie alleen het werk mag zien', () => {
    const heel = {
      emailadres: ['jan@voorbeeld.nl'],
      arbeidsmarktkwalificatie: { werkervaring: [{ beroep: { codeBeroepsnaam: 'x' }, naamOrganisatie: 'Bakker' }] },
    };
    expect(metGroepen(Werkzoekende, heel, groepen('werk'))).toEqual({
      arbeidsmarktkwalificatie: { werkervaring: [{ beroep: { codeBeroepsnaam: 'x' } }] },
    });
  });

  test('van een berichtsoort is bekend welke groepen erin kunnen staan', () => {
    expect([...groepenIn(TrajectresultaatGemeld)].sort()).toEqual(['afstand', 'verhaal']);
  });

  test('wat geen groep heeft, krijgt iedereen die het bericht krijgt', () => {
    const resultaat = { inwoner: { id: 'x' }, soort: 'eind', datum: '2026-11-22', na: { ladderTrede: 3 } };
    expect(metGroepen(TrajectresultaatGemeld, resultaat, groepen())).toEqual({
      inwoner: { id: 'x' },
      soort: 'eind',
      datum: '2026-11-22',
    });
  });
});
