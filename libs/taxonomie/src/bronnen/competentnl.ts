import { leesTripels, type Tripel } from './ntriples.js';
import type { Taxonomie, Taxonomieberoep } from './taxonomie.js';

const CNLO = 'https://linkeddata.competentnl.nl/def/competentnl#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const SKOSXL = 'http://www.w3.org/2008/05/skos-xl#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * CompetentNL from N-Triples, by the published documentation (v1). Tried on a sample of our own only, never against the
 * real API: that needs a key. `iscoVanEsco` gives the group of the ESCO occupation that a CompetentNL one matches.
 */
export function leesCompetentNl(
  tekst: string,
  versie: string,
  iscoVanEsco: (uri: string) => string | undefined = () => undefined,
): Taxonomie {
  const over = perOnderwerp(leesTripels(tekst));
  const beroepen = [...over].filter(([, feiten]) => waarden(feiten, TYPE).includes(`${CNLO}Occupation`));
  return {
    naam: 'CompetentNL',
    versie,
    beroepen: beroepen.map(([code, feiten]): Taxonomieberoep => {
      const esco = ['exact', 'close', 'broad', 'narrow'].flatMap((soort) =>
        waarden(feiten, `${CNLO}${soort}MatchESCO`),
      );
      return {
        code,
        naam: naamVan(feiten) ?? code,
        namen: andereNamen(feiten, over),
        isco: esco.map(iscoVanEsco).find((isco) => isco !== undefined) ?? '',
        essentieel: waarden(feiten, `${CNLO}requiresHATEssential`),
        optioneel: ['Important', 'Somewhat'].flatMap((mate) => waarden(feiten, `${CNLO}requiresHAT${mate}`)),
        gereglementeerd: false,
      };
    }),
    vaardigheden: Object.fromEntries(
      [...over]
        .filter(([, feiten]) => waarden(feiten, TYPE).some((t) => /#(HumanCapability|KnowledgeArea)$/.test(t)))
        .map(([code, feiten]) => [code, naamVan(feiten) ?? code]),
    ),
  };
}

function perOnderwerp(tripels: Iterable<Tripel>): Map<string, Tripel[]> {
  const over = new Map<string, Tripel[]>();
  for (const tripel of tripels) {
    const lijst = over.get(tripel.onderwerp);
    if (lijst) lijst.push(tripel);
    else over.set(tripel.onderwerp, [tripel]);
  }
  return over;
}

const waarden = (feiten: readonly Tripel[], relatie: string): string[] =>
  feiten.filter((f) => f.relatie === relatie).map((f) => f.waarde);

const inNederlands = ({ taal }: Tripel): boolean => taal === undefined || taal.startsWith('nl');

function naamVan(feiten: readonly Tripel[]): string | undefined {
  return feiten.find((f) => f.relatie === `${SKOS}prefLabel` && inNederlands(f))?.waarde;
}

/** A label of SKOS-XL is a thing of its own, which holds its text. */
function andereNamen(feiten: readonly Tripel[], over: ReadonlyMap<string, readonly Tripel[]>): string[] {
  const labels = waarden(feiten, `${SKOSXL}altLabel`).flatMap((label) => over.get(label) ?? []);
  const teksten = labels.filter((f) => f.relatie === `${SKOSXL}literalForm` && inNederlands(f));
  const gewoon = feiten.filter((f) => f.relatie === `${SKOS}altLabel` && inNederlands(f));
  return [...new Set([...teksten, ...gewoon].map((f) => f.waarde))];
}
