import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import { competenties } from '@estafette/taxonomie';
import type { Zaad } from '@estafette/zaad';
import { buur, TAKEN, type Aard } from './aard.js';
import type { Wereldsoort } from './soort.js';
import type { Werk } from './werk.js';

const ALLES = [...competenties.keys()];
const OORDELEN = ['kan', 'beperkt', 'kan-niet'] as const;

/** What the register says of a person: parts of the truth, sometimes old, sometimes wrong. `mist`: chance of a gap. */
export function profielVan(zaad: Zaad, aard: Aard, soort: Wereldsoort, mist: number): Omit<KandidaatKenmerken, 'id'> {
  const bekend = <T>(waarde: () => T): T | undefined => (zaad.kans(mist) ? undefined : waarde());
  const lijst = <T>(waarde: () => readonly T[]): readonly T[] => bekend(waarde) ?? [];
  const nu = <T>(waarde: T, eerder: () => T): T => (zaad.kans(soort.verouderd) ? eerder() : waarde);
  const stap = (waarde: number, van: number, tot: number) =>
    zaad.kans(soort.mistekend) ? Math.min(tot, Math.max(van, waarde + zaad.kies([-1, 1]))) : waarde;
  const uren = nu(aard.uren, () => [24, 32] as const);
  const momenten = bekend(() => [aard.wisselend, aard.overdag].map((goed) => (goed ? 1 : 2)));
  return {
    beroepen: lijst(() => nu(aard.wil, () => aard.wil.map((code) => buur(zaad, code)))),
    ervaring: lijst(() => aard.werkte),
    competenties: lijst(() => genoteerd(zaad, aard, soort)),
    niveau: bekend(() => stap(aard.niveau, 1, 6)),
    talen: lijst(() => [{ taal: 'nld', mondeling: stap(aard.taal, 1, 4) }]),
    // VUM cannot say "no licence", so who has none is unknown; some know their moped licence.
    rijbewijzen: aard.rijbewijs ? lijst(() => ['B']) : ['AM'].filter(() => zaad.kans(0.3)),
    ...(zaad.kans(mist) ? {} : { urenMinimaal: uren[0], urenMaximaal: uren[1] }),
    vanaf: bekend(() => aard.vanaf),
    belastbaarheid: lijst(() => belastbaarheid(zaad, aard, soort)),
    interesses: lijst(() => aard.vindtLeuk),
    plek: aard.plek,
    maximaleReisafstand: bekend(() => nu(aard.reist, () => zaad.kies([10, 15, 20]))),
    contractvormen: lijst(() => aard.soorten).map((vorm) => ({ soort: vorm })),
    onregelmatig: momenten?.[0],
    kantoortijden: momenten?.[1],
    alleenDezeWerkmomenten: momenten !== undefined && aard.alleenDan,
  };
}

/** The same without gaps and mistakes. */
export function waarnemingVan(aard: Aard): Omit<KandidaatKenmerken, 'id'> {
  const oordelen = TAKEN.map((taak, i) => ({ taak, oordeel: OORDELEN[Math.round(2 * aard.grenzen[i]!)]! }));
  return {
    beroepen: aard.wil,
    ervaring: aard.werkte,
    competenties: [...aard.kan],
    niveau: aard.niveau,
    talen: [{ taal: 'nld', mondeling: aard.taal }],
    rijbewijzen: [aard.rijbewijs ? 'B' : 'AM'],
    urenMinimaal: aard.uren[0],
    urenMaximaal: aard.uren[1],
    vanaf: aard.vanaf,
    belastbaarheid: oordelen,
    interesses: aard.vindtLeuk,
    plek: aard.plek,
    maximaleReisafstand: aard.reist,
    contractvormen: aard.soorten.map((vorm) => ({ soort: vorm })),
    onregelmatig: aard.wisselend ? 1 : 2,
    kantoortijden: aard.overdag ? 1 : 2,
    alleenDezeWerkmomenten: aard.alleenDan,
  };
}

function genoteerd(zaad: Zaad, { kan }: Aard, { mistekend }: Wereldsoort): string[] {
  const eigen = [...kan].filter(() => zaad.kans(0.75));
  return zaad.kans(mistekend) ? [...eigen, zaad.kies(ALLES)] : eigen;
}

function belastbaarheid(zaad: Zaad, { grenzen }: Aard, { mistekend }: Wereldsoort) {
  return TAKEN.map((taak, i) => {
    const waar = Math.round(2 * grenzen[i]!);
    return { taak, oordeel: OORDELEN[zaad.kans(mistekend) ? zaad.geheel(0, 2) : waar]! };
  });
}

/** What the vacancy says of the work. */
export function eisenVan(zaad: Zaad, werk: Werk, soort: Wereldsoort): Omit<VacatureEisen, 'id'> {
  const meer = (waarde: number, hoogste: number) => Math.min(hoogste, waarde + (zaad.kans(soort.vraagtTeVeel) ? 1 : 0));
  const rijdt = werk.rijden !== 'niet' || zaad.kans(soort.vraagtTeVeel / 3);
  return {
    beroep: werk.beroep,
    competenties: zaad.kans(0.8) ? werk.nodig : [],
    niveau: meer(werk.niveau, 6),
    opleidingsniveaus: [],
    talen: werk.taal > 1 ? [{ taal: 'nld', mondeling: meer(werk.taal, 4) }] : [],
    taaleisOnderbouwd: true,
    rijbewijzen: rijdt ? ['B'] : [],
    rijdenIsHetWerk: werk.rijden === 'is het werk',
    urenMinimaal: werk.uren[0],
    urenMaximaal: werk.uren[1],
    vanaf: werk.start,
    taakeisen: werk.taken.map((taak) => TAKEN[taak]!),
    interesses: werk.leuk,
    plek: werk.plek,
    contractvormen: [{ soort: werk.soort }],
    onregelmatig: werk.moment === 'wisselend' ? 1 : 2,
    kantoortijden: werk.moment === 'overdag' ? 1 : 2,
  };
}
