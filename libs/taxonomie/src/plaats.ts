import { PC2_NEDERLAND, PC4_MIDDEN_GELDERLAND } from './gegevens/postcodelijst.js';

/** A place on earth in degrees (WGS 84). */
export interface Plek {
  readonly lat: number;
  readonly lon: number;
}

const perPc4 = lees(PC4_MIDDEN_GELDERLAND);
const perPc2 = lees(PC2_NEDERLAND);

/** Where a PC4 lies when the postcode table does not say it: exact in the region, else the middle of its PC2 area. */
export function ingebouwdePlek(pc4: string): Plek | undefined {
  return perPc4.get(pc4) ?? perPc2.get(pc4.slice(0, 2));
}

function lees(lijst: string): ReadonlyMap<string, Plek> {
  const delen = lijst.trim().split(/\s+/);
  const plekken = new Map<string, Plek>();
  for (let i = 0; i < delen.length; i += 3) {
    plekken.set(delen[i]!, { lat: Number(delen[i + 1]), lon: Number(delen[i + 2]) });
  }
  return plekken;
}
