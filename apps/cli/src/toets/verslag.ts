import { maskeerBsn } from '@estafette/contracts';
import { REGELS, type Oordeel } from './keuring.js';

/** One rule for one bericht or one request, as a program reads it. */
export interface Verslagregel {
  /** Which bericht: its id, or its place in the file. */
  readonly wat: string;
  readonly regel: string;
  readonly uitslag: 'goed' | 'fout' | 'niet-te-zien';
  readonly code?: string;
  readonly pad?: string;
  readonly verwacht: string;
  readonly gekregen: string;
  /** Where the rule is explained, from the root of the project. */
  readonly uitleg: string;
}

export interface Verslag {
  readonly geslaagd: boolean;
  readonly getoetst: number;
  readonly goed: number;
  readonly fout: number;
  readonly regels: readonly Verslagregel[];
}

const UITLEG = 'docs/aansluiten/toets.md';
const MAX_GEKREGEN = 200;

export function maakVerslag(getoetst: number, regels: readonly Verslagregel[]): Verslag {
  const aantal = (uitslag: Verslagregel['uitslag']) => regels.filter((r) => r.uitslag === uitslag).length;
  return {
    geslaagd: getoetst > 0 && aantal('fout') === 0,
    getoetst,
    goed: aantal('goed'),
    fout: aantal('fout'),
    regels,
  };
}

/** The lines about one bericht: one per fault, one for a rule that it keeps. */
export function alsRegels(wat: string, waarde: unknown, oordelen: readonly Oordeel[]): Verslagregel[] {
  return oordelen.flatMap(({ regel, uitslag, fouten }): Verslagregel[] => {
    const vast = { wat, regel, uitslag, uitleg: `${UITLEG}#${regel}` };
    if (uitslag !== 'fout') return [{ ...vast, verwacht: REGELS[regel], gekregen: uitslag === 'goed' ? 'klopt' : '' }];
    return fouten.map(({ code, pad, melding }) => ({
      ...vast,
      code,
      pad,
      verwacht: melding,
      gekregen: laatZien(waarde, pad),
    }));
  });
}

/** What stands at a path, short and without a citizen service number. */
function laatZien(waarde: unknown, pad: string): string {
  const gevonden = pad
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((hier, deel) => {
      return typeof hier === 'object' && hier !== null ? (hier as Record<string, unknown>)[deel] : undefined;
    }, waarde);
  if (gevonden === undefined) return 'niets';
  if (/bsn/i.test(pad)) return '*********';
  return maskeerBsn(JSON.stringify(gevonden)).slice(0, MAX_GEKREGEN);
}

/** The lines as a human reads them. */
export function inWoorden({ regels, geslaagd, getoetst, goed, fout }: Verslag): string {
  const fouten = regels.filter(({ uitslag }) => uitslag === 'fout');
  return [
    ...fouten.flatMap(({ wat, regel, code, pad, verwacht, gekregen, uitleg }) => [
      `FOUT  ${wat}: ${regel}${code ? ` (${code})` : ''}${pad ? ` bij ${pad}` : ''}`,
      `      verwacht: ${verwacht}`,
      `      gekregen: ${gekregen}`,
      `      uitleg:   ${uitleg}`,
    ]),
    `${geslaagd ? 'GESLAAGD' : 'NIET GESLAAGD'}: ${getoetst} getoetst, ${goed} keer goed, ${fout} keer fout.`,
  ].join('\n');
}
