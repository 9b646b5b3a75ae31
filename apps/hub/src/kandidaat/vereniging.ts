import { isDeepStrictEqual } from 'node:util';
import type { Bronvermelding } from '@estafette/contracts/kandidaatprofiel';
import { bronVan, eigenBron, isKetenveld, ontleed, stelSamen, type Opgave } from './onderdelen.js';
import { voorrang } from './voorrang.js';

/** Where a part of the profile comes from, and who told it by which bericht. */
export interface Herkomstregel extends Bronvermelding {
  readonly partnerId: string;
  readonly berichtId: string;
  /** What a lesser source said later: it did not take the place of the value, a human may look into it. */
  readonly afwijkend?: Afwijking;
}

export interface Afwijking extends Bronvermelding {
  readonly waarde: unknown;
  readonly partnerId: string;
}

/** A profile as it stands, with what is known of its sources; a part that is not in it has none. */
export interface Staand extends Pick<Opgave, 'profiel' | 'keten'> {
  readonly herkomst: ReadonlyMap<string, Herkomstregel>;
}

export interface Nieuws extends Opgave {
  /** `geheel`: what is not in it is unknown to the sender now. `aanvulling`: what is not in it was not spoken of. */
  readonly soort: 'geheel' | 'aanvulling';
  readonly partnerId: string;
  readonly berichtId: string;
  /** The local day on which it was told, for what does not have a day of its own. */
  readonly vandaag: string;
}

/**
 * The profile that follows when somebody tells something. No source silently overwrites a better one (`voorrang`): what
 * a lesser one says otherwise is kept beside it.
 */
export function verenig(staand: Staand, nieuws: Nieuws): Staand {
  const oud = ontleed(staand);
  const nieuw = ontleed(nieuws);
  const onderdelen = new Map<string, unknown>();
  const herkomst = new Map<string, Herkomstregel>();
  for (const naam of new Set([...oud.keys(), ...nieuw.keys()])) {
    const staat = { waarde: oud.get(naam), regel: staand.herkomst.get(naam) };
    const { waarde, regel } = kies(naam, staat, nieuw.get(naam), nieuws);
    if (waarde === undefined) continue;
    onderdelen.set(naam, waarde);
    if (regel) herkomst.set(naam, regel);
  }
  return { ...stelSamen(onderdelen), herkomst };
}

interface Onderdeel {
  readonly waarde: unknown;
  readonly regel: Herkomstregel | undefined;
}

function kies(naam: string, staat: Onderdeel, waarde: unknown, nieuws: Nieuws): Onderdeel {
  const bron = nietLater(bronVan(naam, waarde, nieuws.herkomst), nieuws.vandaag);
  if (waarde === undefined && !wist(naam, nieuws)) return staat;
  if (staat.waarde === undefined) return { waarde, regel: alsRegel(bron, nieuws) };
  const uitslag = voorrang(naam, bron, staat.regel ?? nietLater(eigenBron(staat.waarde), nieuws.vandaag));
  if (uitslag === 'gaat voor') return { waarde, regel: alsRegel(bron, nieuws) };
  if (uitslag === 'ouder' || waarde === undefined || isDeepStrictEqual(waarde, staat.waarde)) return staat;
  // Only a known source is better than another, and a known source has a row.
  const afwijkend = { waarde, ...bekend(bron, nieuws), partnerId: nieuws.partnerId };
  return { ...staat, regel: { ...staat.regel!, afwijkend } };
}

/** A day that has yet to come would win for ever: it counts as today. */
function nietLater(bron: Bronvermelding | undefined, vandaag: string): Bronvermelding | undefined {
  return bron && bron.datum > vandaag ? { ...bron, datum: vandaag } : bron;
}

/** Whether silence about a part says something. What others added to the chain's block stays. */
function wist(naam: string, { soort }: Nieuws): boolean {
  return soort === 'geheel' && !isKetenveld(naam);
}

function alsRegel(bron: Bronvermelding | undefined, { partnerId, berichtId }: Nieuws): Herkomstregel | undefined {
  return bron && bron.herkomst !== 'onbekend' ? { ...bron, partnerId, berichtId } : undefined;
}

function bekend(bron: Bronvermelding | undefined, { vandaag }: Nieuws): Bronvermelding {
  return bron ?? { herkomst: 'onbekend', datum: vandaag };
}

/** What stands, without what this bericht told: it was wrong. */
export function zonderBericht(staand: Staand, berichtId: string): Staand {
  const herkomst = new Map([...staand.herkomst].filter(([, regel]) => regel.berichtId !== berichtId));
  const weg = (naam: string): boolean => staand.herkomst.has(naam) && !herkomst.has(naam);
  const onderdelen = new Map([...ontleed(staand)].filter(([naam]) => !weg(naam)));
  return { ...stelSamen(onderdelen), herkomst };
}
