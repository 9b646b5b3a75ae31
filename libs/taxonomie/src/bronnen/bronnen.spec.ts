import { describe, expect, test } from '@jest/globals';
import { Beroepenboek, ingebouwdeTaxonomie, iscoNamen, leesCompetentNl, leesEsco, leesTripels } from '../index.js';

const ESCO = 'http://data.europa.eu/esco/';

describe('ESCO in its official form', () => {
  const rij = (n: number, label: string, groep: string, meer: object = {}) => ({
    conceptType: 'Occupation',
    conceptUri: `${ESCO}occupation/${n}`,
    iscoGroup: groep,
    preferredLabel: label,
    altLabels: '',
    ...meer,
  });
  const esco = leesEsco(
    {
      beroepen: [
        rij(1, 'heftruckchauffeur', '8344', { altLabels: 'bestuurder heftruck\nheftruckrijder' }),
        rij(2, 'orderpicker', '9333', { regulatedProfessionNote: `${ESCO}regulated-professions/unregulated` }),
        rij(3, 'arts', '2211', { regulatedProfessionNote: `${ESCO}regulated-professions/regulated` }),
        rij(4, 'geen beroep', '0000', { conceptType: 'ISCOGroup' }),
      ],
      relaties: [
        { occupationUri: `${ESCO}occupation/1`, relationType: 'essential', skillUri: 's:1' },
        { occupationUri: `${ESCO}occupation/1`, relationType: 'optional', skillUri: 's:2' },
        { occupationUri: `${ESCO}occupation/2`, relationType: 'essential', skillUri: 's:1' },
      ],
      vaardigheden: [{ conceptUri: 's:1', preferredLabel: 'vorkheftruck bedienen' }],
    },
    'v1',
  );

  test('gives occupations with other names, group, skills, and what the law regulates', () => {
    expect(
      esco.beroepen.map(({ naam, namen, isco, gereglementeerd }) => [naam, namen.length, isco, gereglementeerd]),
    ).toEqual([
      ['heftruckchauffeur', 2, '8344', false],
      ['orderpicker', 0, '9333', false],
      ['arts', 0, '2211', true],
    ]);
    expect(esco.beroepen[0]).toMatchObject({ essentieel: ['s:1'], optioneel: ['s:2'] });
  });

  const profielen = {
    elementen: ['Voertuigen bedienen', 'Voorwerpen hanteren', 'Onderwijzen'],
    perBeroep: {
      [`${ESCO}occupation/1`]: [5, 4, 1],
      [`${ESCO}occupation/2`]: [4, 5, 1],
      [`${ESCO}occupation/3`]: [1, 1, 5],
    },
  };
  const boek = new Beroepenboek([ingebouwdeTaxonomie, esco], iscoNamen, profielen);
  const ingebouwd = (naam: string) => `urn:reintegratietaal:beroep:${naam}`;

  test('relatedness says in words why: group, shared skills, profile', () => {
    expect(boek.verwantschap(`${ESCO}occupation/1`, `${ESCO}occupation/2`)).toEqual({
      score: 700,
      redenen: [
        { score: 700, zin: 'Deze beroepen delen 1 van de 1 vaardigheden: vorkheftruck bedienen.' },
        expect.objectContaining({
          zin: 'Het werk lijkt op elkaar (O*NET). In beide is meer dan gewoon nodig: voertuigen bedienen, voorwerpen hanteren.',
        }),
      ],
    });
    expect(boek.verwantschap(`${ESCO}occupation/1`, `${ESCO}occupation/3`)).toEqual({ score: 0, redenen: [] });
  });

  test('an occupation of ESCO and one of our own meet in their group', () => {
    const verwant = boek.verwantschap(`${ESCO}occupation/1`, ingebouwd('heftruckchauffeur'))!;
    expect(verwant.score).toBe(800);
    expect(verwant.redenen[0]!.zin).toContain('ISCO 8344');
    expect(boek.verwantschap(`${ESCO}occupation/1`, 'urn:onbekend')).toBeUndefined();
  });

  test('is symmetric in its score', () => {
    const codes = [...ingebouwdeTaxonomie.beroepen.slice(0, 20), ...esco.beroepen].map(({ code }) => code);
    for (const a of codes) {
      for (const b of codes) expect(boek.verwantschap(a, b)!.score).toBe(boek.verwantschap(b, a)!.score);
    }
  });
});

describe('CompetentNL as N-Triples: a sample of our own, in the published words', () => {
  const CNLO = 'https://linkeddata.competentnl.nl/def/competentnl#';
  const TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
  const EIGEN = 'https://voorbeeld.reintegratietaal.nl/beroep';
  const tekst = [
    '# sample',
    `<${EIGEN}/1> ${TYPE} <${CNLO}Occupation> .`,
    `<${EIGEN}/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Chauffeur \\"heftruck\\" caf\\u00e9"@nl .`,
    `<${EIGEN}/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Forklift driver"@en .`,
    `<${EIGEN}/1> <http://www.w3.org/2008/05/skos-xl#altLabel> _:label1 .`,
    `_:label1 <http://www.w3.org/2008/05/skos-xl#literalForm> "Heftruckrijder"@nl .`,
    `<${EIGEN}/1> <${CNLO}requiresHATEssential> <${EIGEN}/kunde> .`,
    `<${EIGEN}/1> <${CNLO}requiresHATSomewhat> <${EIGEN}/kunde2> .`,
    `<${EIGEN}/1> <${CNLO}closeMatchESCO> <${ESCO}occupation/1> .`,
    `<${EIGEN}/kunde> ${TYPE} <${CNLO}HumanCapability> .`,
    `<${EIGEN}/kunde> <http://www.w3.org/2004/02/skos/core#prefLabel> "Rijden"@nl .`,
  ].join('\n');

  test('gives occupations with Dutch names, skills and the group of their ESCO match', () => {
    const { beroepen, vaardigheden } = leesCompetentNl(tekst, 'v1', () => '8344');
    expect(beroepen).toEqual([
      {
        code: `${EIGEN}/1`,
        naam: 'Chauffeur "heftruck" café',
        namen: ['Heftruckrijder'],
        isco: '8344',
        essentieel: [`${EIGEN}/kunde`],
        optioneel: [`${EIGEN}/kunde2`],
        gereglementeerd: false,
      },
    ]);
    expect(vaardigheden).toEqual({ [`${EIGEN}/kunde`]: 'Rijden' });
  });

  test('a line that is no fact is named', () => {
    expect(() => [...leesTripels('<a> <b> <c> .\n<a> <b> "x')]).toThrow('Regel 2 is geen N-Triples.');
    expect([...leesTripels('<a> <b> "7"^^<http://www.w3.org/2001/XMLSchema#int> . # seven')][0]!.waarde).toBe('7');
  });
});
