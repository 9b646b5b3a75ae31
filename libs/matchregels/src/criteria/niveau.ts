import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';
import type { BeroepVanVacature } from './beroep.js';

/**
 * Werk- en denkniveau (VUM list: 1–6, 0 is "niet van toepassing", 7 "niet bekend") and levels of education (VUM list:
 * 1–6, 9 is "anders"); for a candidate only of completed educations.
 */
export interface Niveaufeiten {
  readonly niveau?: number | undefined;
  readonly opleidingsniveaus?: readonly number[] | undefined;
}

/** Level of education → werk- en denkniveau: both lists as VUM Gegevensstandaard 1.5 has them. */
const WERKNIVEAU: Readonly<Record<number, number>> = { 1: 2, 2: 3, 3: 4, 4: 4, 5: 5, 6: 6 };

const NAMEN: Readonly<Record<number, string>> = {
  1: 'zonder basisschool',
  2: 'basisschool',
  3: 'vmbo',
  4: 'mbo, havo of vwo',
  5: 'hbo',
  6: 'universiteit',
};

const EEN_LAGER: Duizendste = 600;
const LAGER: Duizendste = 200;

/** VUM `codeWerkEnDenkniveau…`, or `opleiding` where that is missing. Hard only where the law asks the diploma. */
export const niveau: Criterium<Niveaufeiten & BeroepVanVacature, Niveaufeiten> = {
  naam: 'niveau',
  kant: 'werkgever',
  bruggen: ['leerwerkroute'],
  gegeven: 'uw opleiding',
  vraag: 'Welke school of opleiding heeft u afgemaakt?',
  uitweg: { watMoetAnders: 'De kandidaat haalt eerst het diploma dat de wet vraagt.', wie: 'kandidaat' },
  leest: {
    vacature: { niveau: true, opleidingsniveaus: true, beroep: true },
    kandidaat: { niveau: true, opleidingsniveaus: true },
  },
  meet(vacature, kandidaat, { isGereglementeerd }) {
    const gevraagd = bekendNiveau(vacature, Math.min);
    if (gevraagd === undefined) return NIET_GEVRAAGD;
    const eigen = bekendNiveau(kandidaat, Math.max);
    if (eigen === undefined) return { soort: 'onbekend', zin: () => onbekendzin(gevraagd) };
    if (eigen >= gevraagd) return { soort: 'bekend', s: 1000, zin: () => 'Het niveau van dit werk past.' };
    const s = gevraagd - eigen === 1 ? EEN_LAGER : LAGER;
    const zin = () => `Het werk vraagt niveau ${NAMEN[gevraagd]}. De kandidaat heeft niveau ${NAMEN[eigen]}.`;
    if (!vacature.beroep || !isGereglementeerd(vacature.beroep)) return { soort: 'bekend', s, zin };
    return {
      soort: 'bekend',
      s,
      zin,
      uit: 'Voor dit werk vraagt de wet een diploma. De kandidaat heeft dat nog niet.',
    };
  },
};

function bekendNiveau(
  { niveau: gemeld, opleidingsniveaus }: Niveaufeiten,
  kies: (...niveaus: number[]) => number,
): number | undefined {
  if (gemeld !== undefined && gemeld >= 1 && gemeld <= 6) return gemeld;
  // "Niet van toepassing" is an answer too: it takes the demand away, whatever education is mentioned beside it.
  if (gemeld === 0 || !opleidingsniveaus?.length) return undefined;
  const niveaus = opleidingsniveaus.map((n) => WERKNIVEAU[n]).filter((n) => n !== undefined);
  return niveaus.length === 0 ? undefined : kies(...niveaus);
}

const onbekendzin = (gevraagd: number) =>
  `Het werk vraagt niveau ${NAMEN[gevraagd]}. Wij weten het niveau van de kandidaat nog niet. Vraag dit na.`;
