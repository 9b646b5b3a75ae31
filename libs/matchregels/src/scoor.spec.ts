import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { criteria } from './criteria/index.js';
import type { Kant, Meting } from './criterium.js';
import { geheleWortel, som } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { scoor, scoorMet, type Score } from './scoor.js';
import { eenCatalogus, eenKandidaat, eenOmgeving, eenVacature, hovenier } from './test/wereld.js';
import { noordVanArnhem, omgeving, passend, VANDAAG } from './test/wereld.js';
import type { MatchCriterium } from './weegregel.js';

/** As `kenmerken.spec.ts` has them in types. */
const VERBODEN = [
  ...['aantekeningen', 'afkomst', 'bsn', 'buurt', 'diagnose', 'doelgroepregister', 'eerdereAfwijzingen', 'foto'],
  ...[
    'geaardheid',
    'geboortedatum',
    'gezin',
    'geslacht',
    'godsdienst',
    'herkomst',
    'kinderen',
    'ladderTrede',
    'leeftijd',
  ],
  ...['loonwaarde', 'maatregelen', 'naam', 'nationaliteit', 'prognose', 'schulden', 'szeebraTrede', 'toelichting'],
  ...['uitkering', 'uitkeringsduur', 'vrijeTekst', 'werkloosheidsduur', 'wijk', 'bemiddelbaarBinnen12Maanden'],
];
const VERWANT = ['groenmedewerker'];
const TE_VER: KandidaatKenmerken = { ...passend, ervaring: VERWANT, beroepen: VERWANT, plek: noordVanArnhem(18) };
const ONBEKEND: KandidaatKenmerken = { id: 'kandidaat-2', beroepen: [], ervaring: [] };

const regel = (score: Score, naam: string) => score.criteria.find(({ criterium }) => criterium === naam)!;
const nep = (naam: string, kant: Kant, meting: Meting): MatchCriterium => ({
  naam,
  kant,
  bruggen: [],
  gegeven: 'iets',
  vraag: 'Wat?',
  leest: { vacature: {}, kandidaat: {} },
  meet: () => meting,
});
/** Asks something of every criterion. */
const ALLES: VacatureEisen = {
  ...hovenier,
  competenties: ['snoeien', 'maaien'],
  niveau: 4,
  talen: [{ taal: 'nld', mondeling: 3 }],
  taaleisOnderbouwd: true,
  rijbewijzen: ['B'],
  vanaf: VANDAAG + 10,
  taakeisen: ['tillen'],
  interesses: ['buiten'],
  contractvormen: [{ soort: '02' }],
  onregelmatig: 1,
};
const taalniveau = (mondeling: number) => ({ talen: [{ taal: 'nld', mondeling }] });
const kanTillen = (oordeel: string) => ({ belastbaarheid: [{ taak: 'tillen', oordeel }] });
const elkPaar = fc.tuple(eenVacature, eenKandidaat, eenOmgeving);

describe('examples', () => {
  test('who meets everything has every point', () => {
    const score = scoor(hovenier, passend, omgeving);
    expect(score).toMatchObject({ score: 1000, scoreMetBrug: 1000, zekerheid: 1000, bereik: [1000, 1000], uit: [] });
    expect(score.criteria.map(({ criterium, punten, maximum }) => [criterium, punten, maximum])).toEqual([
      ['beroep', 758, 758],
      ['uren', 242, 242],
      ['beroepswens', 429, 429],
      ['reis', 357, 357],
      ['urenwens', 214, 214],
    ]);
  });

  test('3 km too far: 808 now, 866 with transport, calculated by hand', () => {
    const score = scoor(hovenier, TE_VER, { ...omgeving, bruggen: { vervoersvoorziening: 'mogelijk' } });
    // E = ⌊(250×800 + 80×1000) ÷ 330⌋ and C = ⌊(300×800 + 250×600 + 150×1000) ÷ 700⌋
    expect(score.kanten).toEqual({ werkgever: 848, kandidaat: 771 });
    // ⌊√(848×771)⌋; with transport reis = 600 + 400×0.8 = 920 and C = ⌊620000 ÷ 700⌋ = 885
    expect(score).toMatchObject({ score: 808, scoreMetBrug: 866, bereik: [808, 808] });
    expect(regel(score, 'reis')).toMatchObject({
      oordeel: 'deels',
      zin: 'Het werk is 18 km van huis. De kandidaat wil tot 15 km reizen.',
      brug: { naam: 'vervoersvoorziening', status: 'mogelijk', beta: 800, scoreMet: 866 },
    });
    expect(regel(score, 'beroep').brug).toEqual({
      naam: 'leerwerkroute',
      status: 'nagaan',
      zin: 'De kandidaat leert dit werk in een leerwerkroute.',
    });
  });

  test('of whom nothing is known stands in the middle, with the widest range', () => {
    const score = scoor(hovenier, ONBEKEND, omgeving);
    expect(score).toMatchObject({ score: 500, scoreMetBrug: 500, zekerheid: 0, bereik: [0, 1000] });
    expect(score.criteria.every(({ oordeel, brug }) => oordeel === 'onbekend' && brug === undefined)).toBe(true);
  });

  test('what the vacancy does not ask loses its weight, and the side is divided anew', () => {
    const score = scoor({ id: 'v', beroep: 'hovenier' }, passend, omgeving);
    expect(score.criteria.map(({ criterium, maximum }) => [criterium, maximum])).toEqual([
      ['beroep', 1000],
      ['beroepswens', 1000],
    ]);
  });

  test('a vacancy that asks nothing is no plus for anyone', () => {
    const score = scoor({ id: 'v' }, passend, omgeving);
    expect(score).toMatchObject({ score: 500, zekerheid: 0, bereik: [0, 1000], criteria: [] });
  });

  test('confidence is the known part of the asked weight', () => {
    const score = scoor(hovenier, { ...passend, maximaleReisafstand: undefined }, omgeving);
    expect(score.zekerheid).toBe(Math.floor((1000 * (250 + 80 + 300 + 150)) / 1030));
  });

  test('a used instrument counts on every gap that names it', () => {
    const kandidaat = { ...passend, urenMinimaal: undefined, urenMaximaal: 20 };
    const score = scoor(hovenier, kandidaat, { ...omgeving, bruggen: { jobcarving: 'mogelijk' } });
    expect(regel(score, 'uren').brug).toMatchObject({ scoreMet: score.scoreMetBrug });
    expect(regel(score, 'urenwens').brug).toMatchObject({ scoreMet: score.scoreMetBrug });
  });
});

describe('a criterion', () => {
  const bekend: Meting = { soort: 'bekend', s: 0, zin: () => 'Nee.', uit: 'Dit beroep vraagt een diploma.' };

  test('with a hard conflict puts the candidate out, with the reason', () => {
    const score = scoorMet([nep('niveau', 'werkgever', bekend)], hovenier, passend, omgeving);
    expect(score.uit).toEqual([{ criterium: 'niveau', reden: 'Dit beroep vraagt een diploma.' }]);
  });

  test('without a weight counts for nothing', () => {
    const zonder = scoorMet([...criteria, nep('nieuw', 'werkgever', bekend)], hovenier, TE_VER, omgeving);
    expect(zonder).toEqual(scoor(hovenier, TE_VER, omgeving));
  });

  test('that measures outside 0–1000 stops the run', () => {
    const fout = nep('niveau', 'werkgever', { soort: 'bekend', s: 1001, zin: () => 'Ja.' });
    expect(() => scoorMet([fout], hovenier, passend, omgeving)).toThrow(RangeError);
  });

  test('fits in among fourteen: points still sum to the sides', () => {
    const veertien = (['werkgever', 'kandidaat'] as const).flatMap((kant) =>
      Object.keys(omgeving.weging.gewichten[kant]).map((naam) => ({ naam, kant })),
    );
    expect(veertien).toHaveLength(14);
    const alleScores = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(alleScores, (waarden) => {
        const lijst = veertien.map(({ naam, kant }, i) =>
          nep(naam, kant, { soort: 'bekend', s: waarden[i]!, zin: () => 'Zo.' }),
        );
        klopt(scoorMet(lijst, hovenier, passend, omgeving));
      }),
    );
  });
});

describe('for every pair', () => {
  test('points sum to the sides, maxima to 1000, and the score follows from the sides', () => {
    fc.assert(fc.property(elkPaar, ([v, k, o]) => klopt(scoor(v, k, o))));
  });

  test('the score lies within its range, and instruments do not lower it', () => {
    fc.assert(
      fc.property(elkPaar, ([v, k, o]) => {
        const { score, scoreMetBrug, bereik } = scoor(v, k, o);
        expect(bereik[0]).toBeLessThanOrEqual(score);
        expect(bereik[1]).toBeGreaterThanOrEqual(score);
        expect(scoreMetBrug).toBeGreaterThanOrEqual(score);
        expect(scoreMetBrug).toBeLessThanOrEqual(1000);
      }),
    );
  });

  test('a rerun gives the same bytes', () => {
    fc.assert(
      fc.property(elkPaar, ([v, k, o]) => {
        expect(JSON.stringify(scoor(omgekeerd(v), omgekeerd(k), o))).toBe(JSON.stringify(scoor(v, k, o)));
      }),
    );
  });

  test('the order of lists changes no figure, and that of criteria none but the lines', () => {
    fc.assert(
      fc.property(elkPaar, ([v, k, o]) => {
        const figuren = (v2: typeof v, k2: typeof k) => ({ ...scoor(v2, k2, o), criteria: [], uit: [] });
        expect(figuren(lijstenOm(v), lijstenOm(k))).toEqual(figuren(v, k));
        const { criteria: regels, uit, ...cijfers } = scoorMet(criteria.toReversed(), v, k, o);
        const zoals = scoor(v, k, o);
        expect(zoals).toMatchObject(cijfers);
        expect(new Set(uit)).toEqual(new Set(zoals.uit));
        expect(regels).toHaveLength(zoals.criteria.length);
      }),
    );
  });

  test('every known shortfall with a possible instrument names it, and its figure is what that instrument alone gives', () => {
    fc.assert(
      fc.property(elkPaar, ([v, k, o]) => {
        for (const { oordeel, brug, geenBrug } of scoor(v, k, o).criteria) {
          const bekendTekort = oordeel === 'deels' || oordeel === 'voldoet_niet';
          // One of the two, and never both: every shortfall says what can be done, or that there is nothing.
          expect([brug, geenBrug].filter((wat) => wat !== undefined)).toHaveLength(bekendTekort ? 1 : 0);
          if (brug?.status !== 'mogelijk') continue;
          const alleenDeze = { ...o, bruggen: { [brug.naam]: 'mogelijk' } };
          expect(brug.scoreMet).toBe(scoor(v, k, alleenDeze).scoreMetBrug);
        }
      }),
    );
  });

  test('adding an instrument never lowers a score', () => {
    fc.assert(
      fc.property(elkPaar, eenCatalogus, ([v, k, o], extra) => {
        const mogelijk = Object.fromEntries(Object.entries(extra).filter(([, status]) => status === 'mogelijk'));
        const zonder = scoor(v, k, o);
        const met = scoor(v, k, { ...o, bruggen: { ...o.bruggen, ...mogelijk } });
        expect(met.scoreMetBrug).toBeGreaterThanOrEqual(zonder.scoreMetBrug);
        expect(met.score).toBe(zonder.score);
      }),
    );
  });
});

describe('a fact that becomes known', () => {
  type Feiten = Partial<KandidaatKenmerken>;
  const thuis = noordVanArnhem(9);
  const feiten: [string, Feiten, Feiten, Feiten][] = [
    ['beroep', { beroepen: ['hovenier'] }, { beroepen: [], ervaring: [] }, { beroepen: ['kok'], ervaring: ['kok'] }],
    [
      'uren',
      { urenMinimaal: 24, urenMaximaal: 24 },
      { urenMinimaal: undefined, urenMaximaal: undefined },
      { urenMinimaal: undefined, urenMaximaal: 8 },
    ],
    [
      'reis',
      { plek: thuis, maximaleReisafstand: 15 },
      { plek: thuis, maximaleReisafstand: undefined },
      { plek: thuis, maximaleReisafstand: 1 },
    ],
  ];

  const meer: [string, Feiten, Feiten, Feiten][] = [
    ['competenties', { competenties: ['snoeien', 'maaien'] }, {}, { competenties: ['koken'] }],
    ['niveau', { niveau: 4 }, { niveau: 7 }, { niveau: 1 }],
    ['taal', taalniveau(3), taalniveau(0), taalniveau(1)],
    ['rijbewijs', { rijbewijzen: ['B'] }, { rijbewijzen: [] }, { rijbewijzen: ['AM'] }],
    ['beschikbaar', { vanaf: VANDAAG }, { vanaf: undefined }, { vanaf: VANDAAG + 60 }],
    ['belastbaarheid', kanTillen('kan'), kanTillen('onbekend'), kanTillen('kan-niet')],
    ['interesse', { interesses: ['buiten'] }, { interesses: [] }, { interesses: ['techniek'] }],
    [
      'contractvorm',
      { contractvormen: [{ soort: '02' }] },
      { contractvormen: [] },
      { contractvormen: [{ soort: '03' }] },
    ],
    ['werkmomenten', { onregelmatig: 1 }, { onregelmatig: 0, kantoortijden: 0 }, { onregelmatig: 2 }],
  ];

  // μ lies between the two here: the worst of contractvorm is 300 and of niveau and werkmomenten 200.
  test.each(meer)('%s: match ≥ unknown ≥ mismatch, where μ lies between', (_, past, onbekend, pastNiet) => {
    const leeg = { competenties: undefined, ervaring: [] };
    fc.assert(
      fc.property(eenKandidaat, (kandidaat) => {
        const met = (feit: Feiten) => scoor(ALLES, { ...kandidaat, ...leeg, ...feit }, omgeving).score;
        expect(met(past)).toBeGreaterThanOrEqual(met(onbekend));
        expect(met(onbekend)).toBeGreaterThanOrEqual(met(pastNiet));
      }),
    );
  });

  test('a demanded skill more never lowers the side of the employer, for whom skills are known', () => {
    fc.assert(
      fc.property(eenKandidaat, eenOmgeving, fc.constantFrom('snoeien', 'maaien'), (kandidaat, o, extra) => {
        const competenties = kandidaat.competenties ?? ['koken'];
        fc.pre(competenties.length > 0);
        const met = (k: KandidaatKenmerken) => scoor(ALLES, k, o).kanten.werkgever;
        const zonder = met({ ...kandidaat, competenties });
        expect(met({ ...kandidaat, competenties: [...competenties, extra] })).toBeGreaterThanOrEqual(zonder);
      }),
    );
  });

  test('what may never count cannot move a figure, even when it is passed in: swapped, the bytes are the same', () => {
    const iets = fc.oneof(fc.nat(100), fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    const verboden = fc.record(Object.fromEntries(VERBODEN.map((naam) => [naam, iets])));
    fc.assert(
      fc.property(elkPaar, verboden, verboden, ([v, k, o], een, ander) => {
        const met = (extra: object) => JSON.stringify(scoor({ ...v, ...extra }, { ...k, ...extra }, o));
        expect(met(een)).toBe(met(ander));
        expect(met(een)).toBe(JSON.stringify(scoor(v, k, o)));
      }),
    );
  });

  test.each(feiten)('%s: match ≥ unknown ≥ mismatch, whatever μ is', (_, past, onbekend, pastNiet) => {
    fc.assert(
      fc.property(eenKandidaat, eenOmgeving, (kandidaat, o) => {
        const met = (feit: Feiten) => scoor(hovenier, { ...kandidaat, ...feit }, o).score;
        expect(met(past)).toBeGreaterThanOrEqual(met(onbekend));
        expect(met(onbekend)).toBeGreaterThanOrEqual(met(pastNiet));
      }),
    );
  });

  test('never leaves the range that was given before', () => {
    fc.assert(
      fc.property(elkPaar, eenKandidaat, ([v, k, o], later) => {
        const vooraf = scoor(v, { ...k, maximaleReisafstand: undefined }, o);
        const achteraf = scoor(v, { ...k, maximaleReisafstand: later.maximaleReisafstand }, o);
        expect(achteraf.score).toBeGreaterThanOrEqual(vooraf.bereik[0]);
        expect(achteraf.score).toBeLessThanOrEqual(vooraf.bereik[1]);
      }),
    );
  });
});

describe('changing the fact that a sentence cites moves the score as stated', () => {
  /** Facts of which only one criterion looks, that meet all that `alles` asks. */
  const vervuld: [string, Partial<KandidaatKenmerken>][] = [
    ['competenties', { competenties: ['snoeien', 'maaien'] }],
    ['niveau', { niveau: 6 }],
    ['taal', taalniveau(4)],
    ['rijbewijs', { rijbewijzen: ['B'] }],
    ['beschikbaar', { vanaf: VANDAAG }],
    ['belastbaarheid', kanTillen('kan')],
    ['interesse', { interesses: ['buiten'] }],
    ['contractvorm', { contractvormen: [{ soort: '02' }] }],
    ['werkmomenten', { onregelmatig: 1 }],
    ['reis', { plek: noordVanArnhem(1), maximaleReisafstand: 30 }],
  ];

  test.each(vervuld)('%s: what the explanation promised is what the engine gives, for every pair', (naam, feit) => {
    fc.assert(
      fc.property(eenKandidaat, eenOmgeving, (kandidaat, o) => {
        const nu = scoor(ALLES, kandidaat, o);
        const beloofd = regel(nu, naam).scoreAlsVoldoet ?? nu.score;
        expect(scoor(ALLES, { ...kandidaat, ...feit }, o).score).toBe(beloofd);
      }),
    );
  });

  test.each([
    ['reis', { maximaleReisafstand: 18 }],
    ['beroep', { ervaring: ['hovenier'] }],
  ])('%s', (naam, feit) => {
    const nu = scoor(hovenier, TE_VER, omgeving);
    const dan = scoor(hovenier, { ...TE_VER, ...feit }, omgeving);
    const { kant, punten, maximum } = regel(nu, naam);
    expect(regel(dan, naam)).toMatchObject({ oordeel: 'voldoet', punten: maximum, maximum });
    expect(Math.abs(dan.kanten[kant] - (nu.kanten[kant] + maximum - punten))).toBeLessThanOrEqual(1);
    expect(dan.score).toBe(geheleWortel(dan.kanten.werkgever * dan.kanten.kandidaat));
    expect(dan.score).toBeGreaterThan(nu.score);
    for (const ander of dan.criteria.filter(({ criterium }) => criterium !== naam)) {
      expect(ander.zin).toBe(regel(nu, ander.criterium).zin);
    }
  });

  test('hours are cited on both sides and move both', () => {
    const kort = { ...passend, urenMinimaal: undefined, urenMaximaal: 20 };
    const nu = scoor(hovenier, kort, omgeving);
    expect([regel(nu, 'uren').punten, regel(nu, 'urenwens').punten]).toEqual([121, 107]);
    expect(scoor(hovenier, { ...kort, urenMaximaal: 24 }, omgeving).score).toBe(1000);
  });
});

function klopt(score: Score): void {
  expect(score.score).toBe(geheleWortel(score.kanten.werkgever * score.kanten.kandidaat));
  for (const kant of ['werkgever', 'kandidaat'] as const) {
    const eigen = score.criteria.filter((r) => r.kant === kant);
    if (eigen.length === 0) expect(score.kanten[kant]).toBe(500);
    else expect(som(eigen.map(({ punten }) => punten))).toBe(score.kanten[kant]);
    if (eigen.length > 0) expect(som(eigen.map(({ maximum }) => maximum))).toBe(1000);
    expect(eigen.every(({ punten, maximum }) => punten >= 0 && punten <= maximum)).toBe(true);
  }
}

function lijstenOm<T extends object>(feiten: T): T {
  const om = Object.entries(feiten).map(([naam, feit]) => [naam, Array.isArray(feit) ? feit.toReversed() : feit]);
  return Object.fromEntries(om) as T;
}

function omgekeerd<T extends object>(feiten: T): T {
  return Object.fromEntries(Object.entries(feiten).reverse()) as T;
}
