import type { Taxonomieberoep } from './taxonomie.js';

/** How much two occupations resemble each other, in 1/1000, with the reasons in Dutch, the strongest first. */
export interface Verwantschap {
  readonly score: number;
  readonly redenen: readonly { readonly score: number; readonly zin: string }[];
}

/** What is known beside the two occupations themselves. */
export interface Kennis {
  readonly groepsnaam: (isco: string) => string | undefined;
  readonly vaardigheid: (code: string) => string;
  /** How far each element lies above or below the mean of all occupations. */
  readonly profiel: (code: string) => readonly number[] | undefined;
  readonly elementen: readonly string[];
}

// The same scale as the built-in taxonomy (matching.md section 3).
const UNITGROEP = 800;
const ONDERGROEP = 500;
const HOOFDGROEP = 200;
const GEDEELD_MINIMAAL = 300;
const GEDEELD_MAXIMAAL = 700;
/** From this likeness of profiles on, two occupations ask about the same of people. */
const PROFIEL_VANAF = 0.6;
const GENOEMD = 3;

export function verwantInWoorden(a: Taxonomieberoep, b: Taxonomieberoep, kennis: Kennis): Verwantschap {
  if (a.code === b.code) return { score: 1000, redenen: [{ score: 1000, zin: 'Dit is hetzelfde beroep.' }] };
  const redenen = [inGroep(a, b, kennis), inVaardigheden(a, b, kennis), inProfiel(a, b, kennis)]
    .flatMap((reden) => reden ?? [])
    .sort((x, y) => y.score - x.score);
  return { score: redenen[0]?.score ?? 0, redenen };
}

type Reden = Verwantschap['redenen'][number];

function inGroep(a: Taxonomieberoep, b: Taxonomieberoep, { groepsnaam }: Kennis): Reden | undefined {
  const diepte = [4, 3, 2].find(
    (lengte) => a.isco.length >= lengte && a.isco.slice(0, lengte) === b.isco.slice(0, lengte),
  );
  if (diepte === undefined) return undefined;
  const score = { 4: UNITGROEP, 3: ONDERGROEP, 2: HOOFDGROEP }[diepte]!;
  const naam = groepsnaam(a.isco.slice(0, diepte));
  const groep = naam ? `de groep "${naam}"` : `groep ${a.isco.slice(0, diepte)}`;
  return { score, zin: `Beide beroepen horen bij ${groep} (ISCO ${a.isco.slice(0, diepte)}).` };
}

function inVaardigheden(a: Taxonomieberoep, b: Taxonomieberoep, { vaardigheid }: Kennis): Reden | undefined {
  const vanB = new Set(b.essentieel);
  const samen = a.essentieel.filter((code) => vanB.has(code));
  if (samen.length === 0) return undefined;
  const alle = a.essentieel.length + b.essentieel.length - samen.length;
  const score = GEDEELD_MINIMAAL + Math.floor(((GEDEELD_MAXIMAAL - GEDEELD_MINIMAAL) * samen.length) / alle);
  const meer = samen.length > GENOEMD ? ' en meer' : '';
  const genoemd = samen.slice(0, GENOEMD).map(vaardigheid).join(', ');
  const zin = `Deze beroepen delen ${samen.length} van de ${alle} vaardigheden: ${genoemd}${meer}.`;
  return { score, zin };
}

function inProfiel(a: Taxonomieberoep, b: Taxonomieberoep, { profiel, elementen }: Kennis): Reden | undefined {
  const [pa, pb] = [profiel(a.code), profiel(b.code)];
  if (!pa || !pb) return undefined;
  const gelijkenis = cosinus(pa, pb);
  if (gelijkenis < PROFIEL_VANAF) return undefined;
  const deel = (gelijkenis - PROFIEL_VANAF) / (1 - PROFIEL_VANAF);
  const score = GEDEELD_MINIMAAL + Math.floor((GEDEELD_MAXIMAAL - GEDEELD_MINIMAAL) * deel);
  const sterk = pa
    .map((waarde, i) => ({ naam: elementen[i]!, samen: Math.min(waarde, pb[i]!) }))
    .filter(({ samen }) => samen > 0)
    .sort((x, y) => y.samen - x.samen || (x.naam < y.naam ? -1 : 1))
    .slice(0, GENOEMD)
    .map(({ naam }) => naam.toLowerCase());
  const waarin = sterk.length > 0 ? ` In beide is meer dan gewoon nodig: ${sterk.join(', ')}.` : '';
  return { score, zin: `Het werk lijkt op elkaar (O*NET).${waarin}` };
}

/** Of numbers with at most two decimals after the mean is taken off; the same on every machine. */
function cosinus(a: readonly number[], b: readonly number[]): number {
  const product = (x: readonly number[], y: readonly number[]) => x.reduce((som, w, i) => som + w * y[i]!, 0);
  const lengte = Math.sqrt(product(a, a) * product(b, b));
  return lengte === 0 ? 0 : product(a, b) / lengte;
}
