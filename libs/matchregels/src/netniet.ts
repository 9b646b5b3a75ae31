import { uitwegen, type Brugnaam, type Bruggencatalogus } from './brug.js';
import { criteria } from './criteria/index.js';
import type { Kant } from './criterium.js';
import { drempel } from './drempel.js';
import type { Duizendste } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { lot } from './lot.js';
import type { Telling } from './rekenaar.js';
import { scoor, scoreMetBruggen, type Criteriumregel } from './scoor.js';
import type { Uitvoerder, Uitweg } from './uitweg.js';
import type { Omgeving } from './weegregel.js';

/** Someone who was counted. */
interface Geteld extends Wie {
  readonly kenmerken: KandidaatKenmerken;
  readonly zwakkeKant: Kant;
}

interface Wie {
  readonly kandidaatId: string;
  readonly score: Duizendste;
}

/** Who just misses the list: why, what must change and who can do it (matching.md section 3, Score 6). */
export interface NetNiet {
  readonly kandidaatId: string;
  readonly score: Duizendste;
  /** 'harde_eis': one hard conflict; 'wens' or 'eis': one side is strong, the other weak; 'brug': the employer can help. */
  readonly reden: 'harde_eis' | 'wens' | 'eis' | 'brug';
  readonly criterium: string;
  readonly zin: string;
  readonly watMoetAnders: string;
  readonly wie: Uitvoerder;
  /** With 'brug': the instrument, and the score when the employer agrees to it. */
  readonly brug?: { readonly naam: Brugnaam; readonly scoreMet: Duizendste };
}

export interface NetNietVraag {
  readonly vacature: VacatureEisen;
  readonly omgeving: Omgeving;
  /** Ids of those who are on the list, and the lowest score on it; undefined while there is room for everyone. */
  readonly opLijst: ReadonlySet<string>;
  readonly laagste: Duizendste | undefined;
}

/** From where on a side is strong, and below what it is weak. */
export interface Netnietgrenzen {
  readonly sterk: Duizendste;
  readonly zwak: Duizendste;
}

export const NETNIETGRENZEN: Netnietgrenzen = { sterk: 700, zwak: 350 };
const { sterk: STERK, zwak: ZWAK } = NETNIETGRENZEN;
const RIJEN_MAXIMAAL = 10;
/** How many, from the best downwards, are tried with a help of the employer: explaining is dear. */
const GEPROBEERD = 30;

const VAN_WERKGEVER = (Object.keys(uitwegen) as Brugnaam[]).filter((naam) => uitwegen[naam].wie === 'werkgever');

const GESPREK: Readonly<Record<Kant, Uitweg>> = {
  kandidaat: { watMoetAnders: 'Bespreek met de kandidaat of dit werk toch past.', wie: 'regisseur' },
  werkgever: { watMoetAnders: 'Bespreek met de werkgever wat echt nodig is.', wie: 'accountmanager' },
};

/** How many of each kind at most have to be looked at beside a list of `aantal`. */
export function naastLijst(aantal: number) {
  return { recht: aantal + GEPROBEERD, scheef: aantal + RIJEN_MAXIMAAL, metConflict: RIJEN_MAXIMAAL };
}

/** At most ten, the best first; equals by lot. `bekeken`: everyone who was considered; from these alone follows the same. */
export function netNiet(
  telling: Telling,
  vraag: NetNietVraag,
): { readonly rijen: NetNiet[]; readonly bekeken: readonly KandidaatKenmerken[] } {
  const { hard, scheef, recht } = naarSoort(telling);
  const metEis = besteVan(hard, RIJEN_MAXIMAAL, telling, vraag);
  const metKant = besteVan(scheef, RIJEN_MAXIMAAL, telling, vraag);
  const metHulp = besteVan(recht, GEPROBEERD, telling, vraag);
  const rijen = [
    ...metEis.map((k) => metHardeEis(k, vraag)),
    ...metKant.map((k) => metZwakkeKant(k, vraag)),
    ...eersteMetHulp(metHulp, vraag),
  ];
  return {
    rijen: beste(rijen, RIJEN_MAXIMAAL, vraag),
    bekeken: [...metEis, ...metKant, ...metHulp].map(({ kenmerken }) => kenmerken),
  };
}

/** Places in the telling: of who has one hard conflict, who has one weak side, and the others. */
function naarSoort({ werkgever, kandidaat, hard: conflicten }: Telling) {
  const per = { hard: [] as number[], scheef: [] as number[], recht: [] as number[] };
  for (let i = 0; i < conflicten.length; i += 1) {
    if (conflicten[i] === 1) per.hard.push(i);
    else if (conflicten[i] === 0) per[isScheef(werkgever[i]!, kandidaat[i]!) ? 'scheef' : 'recht'].push(i);
  }
  return per;
}

function isScheef(werkgever: Duizendste, kandidaat: Duizendste): boolean {
  return (werkgever >= STERK && kandidaat < ZWAK) || (kandidaat >= STERK && werkgever < ZWAK);
}

/** The best of these who are not on the list. */
function besteVan(wie: readonly number[], aantal: number, telling: Telling, vraag: NetNietVraag): Geteld[] {
  const { kandidaten, score, kandidaat } = telling;
  const bodem = drempel(score, wie, aantal + vraag.opLijst.size);
  const kans = wie
    .filter((i) => score[i]! >= bodem && !vraag.opLijst.has(kandidaten[i]!.id))
    .map((i): Geteld => ({
      kandidaatId: kandidaten[i]!.id,
      kenmerken: kandidaten[i]!,
      score: score[i]!,
      zwakkeKant: kandidaat[i]! < ZWAK ? 'kandidaat' : 'werkgever',
    }));
  return beste(kans, aantal, vraag);
}

function beste<K extends Wie>(kandidaten: readonly K[], aantal: number, { vacature, omgeving }: NetNietVraag): K[] {
  const trek = ({ kandidaatId }: K) => lot(vacature.id, kandidaatId, omgeving.weging.versie);
  return kandidaten
    .map((k) => ({ k, lot: trek(k) }))
    .sort((a, b) => b.k.score - a.k.score || a.lot - b.lot || (a.k.kandidaatId < b.k.kandidaatId ? -1 : 1))
    .slice(0, aantal)
    .map(({ k }) => k);
}

function metHardeEis({ kandidaatId, score, kenmerken }: Geteld, { vacature, omgeving }: NetNietVraag): NetNiet {
  const { criterium, reden } = scoor(vacature, kenmerken, omgeving).uit[0]!;
  const uitweg = criteria.map(({ naam, uitweg: weg }) => (naam === criterium ? weg : undefined)).find(Boolean);
  return { kandidaatId, score, reden: 'harde_eis', criterium, zin: reden, ...(uitweg ?? GESPREK.werkgever) };
}

function metZwakkeKant(geteld: Geteld, { vacature, omgeving }: NetNietVraag): NetNiet {
  const { kandidaatId, score, kenmerken, zwakkeKant: kant } = geteld;
  const regels = scoor(vacature, kenmerken, omgeving).criteria.filter((regel) => regel.kant === kant);
  const zwaarste = regels.reduce((een, ander) => (verlies(ander) > verlies(een) ? ander : een));
  const { criterium, zin, brug } = zwaarste;
  const uitweg = brug ? uitwegen[brug.naam] : GESPREK[kant];
  return { kandidaatId, score, reden: kant === 'kandidaat' ? 'wens' : 'eis', criterium, zin, ...uitweg };
}

const verlies = ({ maximum, punten }: Criteriumregel) => maximum - punten;

/** They come in the order of the rows, so of more than there are rows for, none would be chosen. */
function eersteMetHulp(opVolgorde: readonly Geteld[], vraag: NetNietVraag): NetNiet[] {
  const rijen: NetNiet[] = [];
  for (const geteld of opVolgorde) {
    if (rijen.length === RIJEN_MAXIMAAL) break;
    const rij = metHulpVanWerkgever(geteld, vraag);
    if (rij) rijen.push(rij);
  }
  return rijen;
}

/** The one help of the employer that brings someone on the list, the strongest first; undefined when none does. */
function metHulpVanWerkgever(
  { kandidaatId, score, kenmerken }: Geteld,
  { vacature, omgeving, laagste }: NetNietVraag,
): NetNiet | undefined {
  if (laagste === undefined) return undefined;
  const stelVoor: Bruggencatalogus = Object.fromEntries(
    VAN_WERKGEVER.filter((naam) => omgeving.bruggen[naam] !== 'niet').map((naam) => [naam, 'mogelijk']),
  );
  const metVoorstel = { ...omgeving, bruggen: stelVoor };
  // No single help does more than all of them together.
  if (scoreMetBruggen(vacature, kenmerken, metVoorstel) < laagste) return undefined;
  let keuze: NetNiet | undefined;
  for (const { criterium, zin, brug } of scoor(vacature, kenmerken, metVoorstel).criteria) {
    if (brug?.status !== 'mogelijk' || brug.scoreMet < laagste) continue;
    if (keuze?.brug && keuze.brug.scoreMet >= brug.scoreMet) continue;
    const { naam, scoreMet } = brug;
    keuze = { kandidaatId, score, reden: 'brug', criterium, zin, ...uitwegen[naam], brug: { naam, scoreMet } };
  }
  return keuze;
}
