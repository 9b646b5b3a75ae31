import {
  kanshebbers,
  lot,
  netNiet,
  rangschik,
  scoor,
  telKandidaten,
  telVacatures,
  weging,
  type KandidaatKenmerken,
  type Lijstvraag,
  type Omgeving,
  type Telling,
  type VacatureEisen,
} from '@estafette/matchregels';
import type { LokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';
import { omgevingVoor, priorsVoor, tabelVan } from './omgeving.js';

/** What is looked for: at most `aantal` candidates for a vacancy, or vacancies for a candidate. `over` is its id. */
export interface Vraag {
  readonly soort: 'kandidaten' | 'vacatures';
  readonly over: string;
  readonly aantal: number;
}

interface Gescoord {
  readonly vacature: VacatureEisen;
  readonly score: number;
}

const nogNooitVertoond: Lijstvraag['vertoond'] = new Map();

/**
 * The answer as JSON text. The order of its keys is fixed and all figures are whole, so the same picture gives the
 * same bytes. `gezien` counts what was scored.
 */
export function stelAntwoordOp(beeld: Beeld, vraag: Vraag, dag: LokaleDatum): string {
  const antwoord = vraag.soort === 'kandidaten' ? kandidatenVoor(beeld, vraag, dag) : vacaturesVoor(beeld, vraag, dag);
  return JSON.stringify({ weging: { versie: weging.versie }, ...antwoord });
}

function kandidatenVoor(beeld: Beeld, { over, aantal }: Vraag, dag: LokaleDatum): object {
  const vacature = beeld.vacatures.find(({ id }) => id === over);
  if (!vacature) return { gezien: 0, kandidaten: [], netNiet: [] };
  const omgeving = omgevingVoor(beeld, vacature, dag);
  const telling = telKandidaten(tabelVan(dag), vacature, beeld.kandidaten, omgeving);
  const lijst = shortlist(telling, { vacatureId: vacature.id, aantal, weging, vertoond: nogNooitVertoond });
  const laagste = lijst.length < aantal ? undefined : Math.min(...lijst.map(({ score }) => score));
  const opLijst = new Set(lijst.map(({ kandidaatId }) => kandidaatId));
  return {
    gezien: beeld.kandidaten.length,
    kandidaten: lijst.map(({ kandidaatId, kenmerken, rang, plek }) => ({
      kandidaatId,
      rang,
      ...uitleg(vacature, kenmerken, omgeving, plek),
    })),
    netNiet: netNiet(telling, { vacature, omgeving, opLijst, laagste }),
  };
}

function shortlist(telling: Telling, vraag: Lijstvraag) {
  const kans = kanshebbers(telling, vraag).map((i) => {
    const kenmerken = telling.kandidaten[i]!;
    return { kandidaatId: kenmerken.id, kenmerken, score: telling.score[i]!, hard: telling.hard[i]! };
  });
  return rangschik(kans, vraag);
}

/** The mirror. Vacancies are not persons, so exposure takes no part: the best first, equals by the same lot. */
function vacaturesVoor(beeld: Beeld, { over, aantal }: Vraag, dag: LokaleDatum): object {
  const kandidaat = beeld.kandidaten.find(({ id }) => id === over);
  if (!kandidaat) return { gezien: 0, vacatures: [], netNiet: [] };
  const trek = ({ vacature }: Gescoord) => lot(vacature.id, kandidaat.id, weging.versie);
  const priors = (vacature: VacatureEisen) => priorsVoor(beeld, vacature, dag);
  const cijfers = telVacatures(tabelVan(dag), kandidaat, beeld.vacatures, weging, priors);
  const mogelijk = beeld.vacatures.flatMap((vacature, i): Gescoord[] => {
    return cijfers.hard[i] === 0 ? [{ vacature, score: cijfers.score[i]! }] : [];
  });
  const beste = mogelijk
    .sort((a, b) => b.score - a.score || trek(a) - trek(b) || (a.vacature.id < b.vacature.id ? -1 : 1))
    .slice(0, aantal);
  return {
    gezien: beeld.vacatures.length,
    vacatures: beste.map(({ vacature }, i) => ({
      vacatureId: vacature.id,
      rang: i + 1,
      ...uitleg(vacature, kandidaat, omgevingVoor(beeld, vacature, dag), 'score'),
    })),
    netNiet: [],
  };
}

function uitleg(vacature: VacatureEisen, kandidaat: KandidaatKenmerken, omgeving: Omgeving, plek: string): object {
  const { score, scoreMetBrug, zekerheid, bereik, criteria } = scoor(vacature, kandidaat, omgeving);
  return { score, scoreMetBrug, zekerheid, bereik, plek, criteria };
}
