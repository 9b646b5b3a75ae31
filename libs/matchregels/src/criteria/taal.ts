import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';
import { vanLaatste } from '../onthouden.js';

/** One language (ISO 639-3) with its level per mode, VUM list: 1 none – 4 excellent; 0 unknown, 8 not applicable. */
export interface Taalfeit {
  readonly taal: string;
  readonly lezen?: number | undefined;
  readonly luisteren?: number | undefined;
  readonly mondeling?: number | undefined;
  readonly schriftelijk?: number | undefined;
}

/** The languages that the work asks, and whether the vacancy says why. */
export interface TalenVanVacature {
  readonly talen?: readonly Taalfeit[] | undefined;
  readonly taaleisOnderbouwd?: boolean | undefined;
}

export interface TalenVanKandidaat {
  readonly talen?: readonly Taalfeit[] | undefined;
}

interface Taaleis {
  readonly taal: string;
  readonly wijze: Wijze;
  readonly niveau: number;
}

const WIJZEN = ['lezen', 'luisteren', 'mondeling', 'schriftelijk'] as const;
type Wijze = (typeof WIJZEN)[number];

const EEN_LAGER: Duizendste = 500;

const WERKWOORD: Readonly<Record<Wijze, string>> = {
  lezen: 'leest',
  luisteren: 'verstaat',
  mondeling: 'spreekt',
  schriftelijk: 'schrijft',
};

const TALEN: Readonly<Record<string, string>> = {
  nld: 'Nederlands',
  eng: 'Engels',
  deu: 'Duits',
  fra: 'Frans',
  spa: 'Spaans',
  ara: 'Arabisch',
  tur: 'Turks',
  pol: 'Pools',
};

/**
 * VUM `taalbeheersing`, only in the modes that the vacancy asks, and only when it states why: excellent Dutch may be
 * asked of a newsreader, not of a bulb peeler (College voor de Rechten van de Mens). The weakest mode decides.
 */
export const taal: Criterium<TalenVanVacature, TalenVanKandidaat> = {
  naam: 'taal',
  kant: 'werkgever',
  bruggen: ['taaltraject', 'taal-op-de-werkvloer'],
  gegeven: 'uw talen',
  vraag: 'Hoe goed leest, spreekt en schrijft u Nederlands?',
  leest: { vacature: { talen: true, taaleisOnderbouwd: true }, kandidaat: { talen: true } },
  meet(vacature, kandidaat) {
    const gevraagd = eisenVan(vacature);
    if (gevraagd.length === 0) return NIET_GEVRAAGD;
    let laagste: Duizendste = 1000;
    let knelt = gevraagd[0]!;
    for (const eis of gevraagd) {
      const eigen = eigenNiveau(eis, kandidaat.talen ?? []);
      if (eigen === undefined) return { soort: 'onbekend', zin: () => onbekendzin(eis) };
      const s = eigen >= eis.niveau ? 1000 : eis.niveau - eigen === 1 ? EEN_LAGER : 0;
      if (s >= laagste) continue;
      laagste = s;
      knelt = eis;
    }
    return { soort: 'bekend', s: laagste, zin: () => taalzin(laagste, knelt) };
  },
};

const eisenVan = vanLaatste(({ talen, taaleisOnderbouwd }: TalenVanVacature): readonly Taaleis[] => {
  if (!talen || !taaleisOnderbouwd) return [];
  return talen.flatMap((feit) =>
    WIJZEN.flatMap((wijze) => {
      const niveau = feit[wijze];
      return niveau !== undefined && niveau >= 2 && niveau <= 4 ? [{ taal: feit.taal, wijze, niveau }] : [];
    }),
  );
});

/** The best known level; 0 and 8 say nothing about a person. */
function eigenNiveau({ taal: gevraagd, wijze }: Taaleis, talen: readonly Taalfeit[]): number | undefined {
  let beste: number | undefined;
  for (const feit of talen) {
    const niveau = feit.taal === gevraagd ? feit[wijze] : undefined;
    if (niveau !== undefined && niveau >= 1 && niveau <= 4) beste = Math.max(beste ?? 0, niveau);
  }
  return beste;
}

const taalnaam = (code: string) => TALEN[code] ?? 'van een andere taal';

function taalzin(s: Duizendste, { taal: code }: Taaleis): string {
  if (s === 1000) return 'De kandidaat kent de taal goed genoeg voor dit werk.';
  const hoeveel = s === 0 ? 'veel meer' : 'iets meer';
  return `Voor dit werk is ${hoeveel} ${taalnaam(code)} nodig. Taalles kan helpen.`;
}

const onbekendzin = ({ taal: code, wijze }: Taaleis) =>
  `Wij weten nog niet hoe goed de kandidaat ${TALEN[code] ?? 'de gevraagde taal'} ${WERKWOORD[wijze]}. Vraag dit na.`;
