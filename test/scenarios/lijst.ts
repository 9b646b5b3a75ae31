import type { NepPartner } from '../support/neppartner.js';
import type { Toneel } from './toneel.js';

/** Somebody in a list of candidates, who has no name there. */
export interface Kandidaat {
  readonly kandidaatId: string;
  readonly rang: number;
  readonly score: number;
  readonly criteria: readonly { criterium: string; oordeel: string; zin: string; brug?: { naam: string } }[];
}

/** A list names nobody, so the one of this play is known by how far she wants to travel. */
export function eigenMobiliteit(toneel: Toneel) {
  return { bemiddelingspostcode: '6811AA', maximaleReisafstand: 30 + toneel.eigenGetal(170) };
}

/** Those in the list of a vacature who want to travel just as far; none while the list is not there yet. */
export async function metEigenReis(toneel: Toneel, partner: NepPartner, vacature: string): Promise<Kandidaat[]> {
  const reis = `tot ${eigenMobiliteit(toneel).maximaleReisafstand} km reizen`;
  return (await lijst(partner, vacature)).filter(({ criteria }) => criteria.some((c) => c.zin.includes(reis)));
}

/** Everybody in the list of a vacature, the best first. */
export async function lijst(partner: NepPartner, vacature: string): Promise<Kandidaat[]> {
  const { status, inhoud } = await partner.post(`/vacatures/${vacature}/kandidaten`, { aantal: 200 });
  return status === 200 ? (inhoud['kandidaten'] as Kandidaat[]) : [];
}
