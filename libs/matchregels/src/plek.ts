/** A place on earth in degrees (WGS 84); for a candidate the centre of the postcode area. */
export interface Plek {
  readonly lat: number;
  readonly lon: number;
}

const AARDSTRAAL_KM = 6371;
const RADIAAL_PER_GRAAD = 0.017453292519943295;

/**
 * Distance in whole kilometres, on a plane at the mean latitude of the two places (equirectangular projection).
 * Only + − × ÷ and √ are used: IEEE 754 prescribes their last bit, so every engine gives the same kilometre, which
 * rounding a haversine cannot promise at the edge between two. Meant for travel to work, up to some 300 km.
 */
export function afstandInKm(a: Plek, b: Plek): number {
  const noord = (a.lat - b.lat) * RADIAAL_PER_GRAAD;
  const oost = (a.lon - b.lon) * RADIAAL_PER_GRAAD * cosinus(((a.lat + b.lat) / 2) * RADIAAL_PER_GRAAD);
  return Math.floor(AARDSTRAAL_KM * Math.sqrt(noord * noord + oost * oost) + 0.5);
}

/** The place, or undefined when it is missing or not on earth. */
export function bekendePlek(plek: Plek | undefined): Plek | undefined {
  return plek && Math.abs(plek.lat) <= 90 && Math.abs(plek.lon) <= 180 ? plek : undefined;
}

/** Taylor series up to x^12, in Horner form: error below 1e-8 for |x| ≤ π/2. */
function cosinus(x: number): number {
  const x2 = x * x;
  let rest = 1;
  for (const noemer of NOEMERS) rest = 1 - (x2 / noemer) * rest;
  return rest;
}

const NOEMERS = [132, 90, 56, 30, 12, 2] as const;
