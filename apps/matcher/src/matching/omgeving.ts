import { voorkennis, weging, type Omgeving, type Priors, type VacatureEisen } from '@estafette/matchregels';
import { beroepsgroep, isNaast, verwantschap, vindBeroep } from '@estafette/taxonomie';
import type { LokaleDatum } from '@estafette/tijd';
import { dagnummer, type Beeld } from '../kandidaatindex/index.js';

type Meetbaar = Omit<Omgeving, 'priors'>;

/** So many pairs tell a mean within a few thousandths; all pairs would cost seconds on every change. */
const VACATURES_PER_GROEP = 10;
const KANDIDATEN_IN_STEEKPROEF = 300;

const perBeeld = new WeakMap<Beeld, Map<string, Priors>>();

/** All that the scores for this vacancy depend on, on this day. The same picture and day give the same environment. */
export function omgevingVoor(beeld: Beeld, { beroep }: VacatureEisen, dag: LokaleDatum): Omgeving {
  const meetbaar: Meetbaar = {
    weging,
    verwantschap,
    competenties: { vanBeroep: vindBeroep, isNaast },
    isGereglementeerd: (code) => vindBeroep(code)?.gereglementeerd ?? false,
    dag: dagnummer(dag)!,
    bruggen: {},
  };
  return { ...meetbaar, priors: priorsVoor(beeld, beroep && beroepsgroep(beroep), dag, meetbaar) };
}

/** μ of one occupation group, counted when it is first asked for and kept as long as the picture. */
function priorsVoor(beeld: Beeld, groep: string | undefined, dag: LokaleDatum, meetbaar: Meetbaar): Priors {
  const bekend = perBeeld.get(beeld) ?? new Map<string, Priors>();
  perBeeld.set(beeld, bekend);
  const sleutel = `${groep ?? ''}|${dag}`;
  const priors = bekend.get(sleutel) ?? telPriors(beeld, groep, meetbaar);
  bekend.set(sleutel, priors);
  return priors;
}

function telPriors({ kandidaten, vacatures }: Beeld, groep: string | undefined, meetbaar: Meetbaar): Priors {
  if (groep === undefined) return { beroepsgroep, tabel: {} };
  const inGroep = vacatures.filter(({ beroep }) => beroep && beroepsgroep(beroep) === groep);
  const tabel = voorkennis(
    steekproef(inGroep, VACATURES_PER_GROEP),
    steekproef(kandidaten, KANDIDATEN_IN_STEEKPROEF),
    meetbaar,
  );
  return { beroepsgroep, tabel: { [groep]: tabel } };
}

/**
 * The same draw from the same set, in whatever order it was read: those whose id ends lowest. The end of a UUIDv7 is
 * random, so the draw has nothing to do with who someone is or when they came.
 */
function steekproef<T extends { readonly id: string }>(alle: readonly T[], aantal: number): readonly T[] {
  return alle
    .map((een) => ({ een, staart: een.id.slice(-12) + een.id }))
    .sort((a, b) => (a.staart < b.staart ? -1 : 1))
    .slice(0, aantal)
    .map(({ een }) => een);
}
