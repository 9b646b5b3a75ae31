import type { Taxonomie, Taxonomieberoep } from './taxonomie.js';

type Rij = Readonly<Record<string, string>>;

/** The files of the official ESCO download in Dutch that are used; those with skills need not be there. */
export interface Escorijen {
  readonly beroepen: readonly Rij[];
  readonly relaties?: readonly Rij[];
  readonly vaardigheden?: readonly Rij[];
}

/** In the download an occupation that the law regulates points to a note; the other note says that it is not. */
const NIET_GEREGLEMENTEERD = /(^$|unregulated)/i;

export function leesEsco({ beroepen, relaties = [], vaardigheden = [] }: Escorijen, versie: string): Taxonomie {
  const essentieel = perBeroep(relaties, 'essential');
  const optioneel = perBeroep(relaties, 'optional');
  return {
    naam: 'ESCO',
    versie,
    beroepen: beroepen
      .filter((rij) => rij['conceptType'] === 'Occupation' && rij['preferredLabel'])
      .map((rij): Taxonomieberoep => {
        const code = rij['conceptUri']!;
        return {
          code,
          naam: rij['preferredLabel']!,
          namen: [...new Set([...regels(rij['altLabels']), ...regels(rij['hiddenLabels'])])],
          isco: rij['iscoGroup'] ?? '',
          essentieel: essentieel.get(code) ?? [],
          optioneel: optioneel.get(code) ?? [],
          gereglementeerd: !NIET_GEREGLEMENTEERD.test(rij['regulatedProfessionNote'] ?? ''),
        };
      }),
    vaardigheden: Object.fromEntries(vaardigheden.map((rij) => [rij['conceptUri']!, rij['preferredLabel'] ?? ''])),
  };
}

function perBeroep(relaties: readonly Rij[], soort: string): Map<string, string[]> {
  const gevonden = new Map<string, string[]>();
  for (const rij of relaties) {
    if (rij['relationType'] !== soort) continue;
    const lijst = gevonden.get(rij['occupationUri']!);
    if (lijst) lijst.push(rij['skillUri']!);
    else gevonden.set(rij['occupationUri']!, [rij['skillUri']!]);
  }
  return gevonden;
}

const regels = (tekst = ''): string[] =>
  tekst
    .split('\n')
    .map((r) => r.trim())
    .filter(Boolean);
