import { herleidbaar } from './herleid.js';
import { KLEINST, type Aantallen, type Som } from './som.js';

/**
 * The cells that are not told: those about few people, and as many others as it takes that no sum gives them away.
 * Of those others the smallest goes first. What is not in `aantallen` is about nobody.
 */
export function verberg(aantallen: Aantallen, sommen: readonly Som[]): ReadonlySet<string> {
  const verborgen = new Set([...aantallen].flatMap(([cel, aantal]) => (isKlein(aantal) ? [cel] : [])));
  const perCel = sommenPerCel(sommen);
  sluit(aantallen, sommen, perCel, verborgen);
  // One sum at a time keeps nearly all; what several together give away is found by solving them.
  for (;;) {
    const gaten = herleidbaar(aantallen, sommen, verborgen).filter((cel) => isKlein(aantallen.get(cel)!));
    const bij = gaten.flatMap((cel) => kleinsteZichtbare(celLijst(perCel.get(cel) ?? []), aantallen, verborgen) ?? []);
    if (bij.length === 0) return verborgen;
    bij.forEach((cel) => verborgen.add(cel));
    sluit(aantallen, [...new Set(bij.flatMap((cel) => perCel.get(cel) ?? []))], perCel, verborgen);
  }
}

function isKlein(aantal: number): boolean {
  return aantal > 0 && aantal < KLEINST;
}

function sommenPerCel(sommen: readonly Som[]): ReadonlyMap<string, readonly Som[]> {
  const per = new Map<string, Som[]>();
  for (const som of sommen) {
    for (const cel of [som.geheel, ...som.delen]) {
      const lijst = per.get(cel);
      if (lijst) lijst.push(som);
      else per.set(cel, [som]);
    }
  }
  return per;
}

/** Hides on until no sum by itself gives away a cell, or few people together. */
function sluit(
  aantallen: Aantallen,
  begin: readonly Som[],
  perCel: ReadonlyMap<string, readonly Som[]>,
  verborgen: Set<string>,
): void {
  const werk = [...begin];
  for (let som = werk.pop(); som; som = werk.pop()) {
    if (!verraadt(som, aantallen, verborgen)) continue;
    const erbij = kleinsteZichtbare([...som.delen], aantallen, verborgen) ?? zichtbaarGeheel(som, aantallen, verborgen);
    if (erbij === undefined) continue;
    verborgen.add(erbij);
    werk.push(...(perCel.get(erbij) ?? []));
  }
}

/** One unknown is what the others leave; several unknown parts of a known whole are known together. */
function verraadt({ geheel, delen }: Som, aantallen: Aantallen, verborgen: ReadonlySet<string>): boolean {
  const onbekend = delen.filter((cel) => verborgen.has(cel));
  const geheelOnbekend = verborgen.has(geheel);
  if (onbekend.length + (geheelOnbekend ? 1 : 0) === 0) return false;
  if (onbekend.length + (geheelOnbekend ? 1 : 0) === 1) return true;
  return !geheelOnbekend && isKlein(onbekend.reduce((samen, cel) => samen + aantallen.get(cel)!, 0));
}

function kleinsteZichtbare(
  cellen: readonly string[],
  aantallen: Aantallen,
  verborgen: ReadonlySet<string>,
): string | undefined {
  const keus = cellen.filter((cel) => !verborgen.has(cel) && (aantallen.get(cel) ?? 0) > 0);
  return keus.sort((a, b) => aantallen.get(a)! - aantallen.get(b)! || (a < b ? -1 : 1))[0];
}

function zichtbaarGeheel({ geheel }: Som, aantallen: Aantallen, verborgen: ReadonlySet<string>): string | undefined {
  return kleinsteZichtbare([geheel], aantallen, verborgen);
}

function celLijst(sommen: readonly Som[]): string[] {
  return [...new Set(sommen.flatMap(({ geheel, delen }) => [...delen, geheel]))];
}
