import { gegevens, type Gegeven } from '../overdracht/index.js';
import type { Gegevenstelling, Telling } from './telling.js';

/** Below this a count of people says too much of one of them. */
const MINSTENS = 10;

/** A count of people; null when there are too few of them to be told. None at all is told. */
export function verhuld(aantal: number): number | null {
  return aantal > 0 && aantal < MINSTENS ? null : aantal;
}

/** What may be told of a partner. Berichten and refusals are no people. */
export function oordeel({ partner, partnernaam, berichten, weigeringen, ...telling }: Telling): object {
  return {
    partner,
    partnernaam,
    berichten,
    weigeringen,
    profielen: verhuld(telling.profielen),
    diensten: telling.diensten.map(({ dienst, volledig }) => ({ dienst, volledig: verhuld(volledig) })),
    overdrachten: verhuldeAantallen(telling.overdrachten),
    gegevens: telling.gegevens.map((gegeven) => oordeelOver(gegeven, telling.profielen)),
  };
}

function oordeelOver({ gegeven, mediaanDagen, ...aantallen }: Gegevenstelling, profielen: number): object {
  const { naam, veldgroep } = gegevenVan(gegeven);
  const bekend = profielen - aantallen.ontbreekt;
  return {
    gegeven,
    naam,
    veldgroep: veldgroep ?? null,
    ...verhuldeAantallen(aantallen),
    mediaanDagen: bekend < MINSTENS ? null : mediaanDagen,
  };
}

function verhuldeAantallen<N extends string>(aantallen: Readonly<Record<N, number>>): Record<N, number | null> {
  const verhulde = Object.entries<number>(aantallen).map(([naam, aantal]) => [naam, verhuld(aantal)]);
  return Object.fromEntries(verhulde) as Record<N, number | null>;
}

/** The report to the partner itself: only what there is to mend, in sentences that say how often and what it cost. */
export function verslag({ berichten, weigeringen, gegevens: alle }: Telling): object {
  const { verwerkt, geweigerd, hersteld } = berichten;
  return {
    zin: zinOverBerichten(verwerkt, geweigerd, hersteld),
    verwerkt,
    geweigerd,
    hersteld,
    gegevens: alle.map(verslagOver).filter((deel) => deel !== undefined),
    weigeringen,
  };
}

/** Whether there is anything at all to tell the partner of. */
export function isLeeg({ berichten, profielen, overdrachten }: Telling): boolean {
  return berichten.verwerkt + berichten.geweigerd + profielen + overdrachten.aangeboden === 0;
}

function zinOverBerichten(verwerkt: number, geweigerd: number, hersteld: number): string {
  const gestuurd = `U stuurde ${verwerkt + geweigerd} berichten.`;
  if (geweigerd === 0) return `${gestuurd} Daarvan is er geen geweigerd om de gegevens.`;
  return `${gestuurd} Om de gegevens geweigerd: ${geweigerd}. Daarna hersteld: ${hersteld}.`;
}

function verslagOver({ gegeven, ontbreekt, verouderd, overdrachten, opLijsten }: Gegevenstelling): object | undefined {
  const telbaar = Object.entries({ ontbreekt, verouderd, overdrachten, opLijsten }).filter(([, n]) => n >= MINSTENS);
  if (telbaar.length === 0) return undefined;
  const { naam, oudNaMaanden } = gegevenVan(gegeven);
  const zinnen: Readonly<Record<string, (n: number) => string>> = {
    ontbreekt: (n) => `${naam} ontbreekt bij ${n} inwoners.`,
    verouderd: (n) => `${naam} is bij ${n} inwoners ouder dan ${oudNaMaanden} maanden.`,
    overdrachten: (n) => `${naam} ontbrak bij ${n} overdrachten.`,
    opLijsten: (n) => `Op lijsten met kandidaten telde dit ${n} keer als onbekend.`,
  };
  return { gegeven, zin: telbaar.map(([soort, n]) => zinnen[soort]!(n)).join(' '), ...Object.fromEntries(telbaar) };
}

function gegevenVan(naam: string): Gegeven {
  return gegevens[naam as keyof typeof gegevens];
}
