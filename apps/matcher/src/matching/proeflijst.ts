import { Inject, Injectable } from '@nestjs/common';
import { scoor, type Criteriumregel, type Omgeving, type VacatureEisen } from '@estafette/matchregels';
import type { EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Indexlezer, type Indexbeeld, type VacatureRij } from '../kandidaatindex/index.js';
import type { Vraag } from './antwoord.js';
import type { Getoond } from './lijst.js';
import { metId } from './met-id.js';
import { omgevingVoor } from './omgeving.js';
import { Rekenploeg } from './rekenploeg.js';
import { Vertoningen } from './vertoningen.js';

/** Someone on the list as it is, as it would be, or both. */
interface Gevolg {
  readonly kandidaatId: string;
  /** Places on the list; null when not on it. */
  readonly rangNu: number | null;
  readonly rang: number | null;
  readonly scoreNu: number;
  readonly score: number;
  /** What counts otherwise, in the words of the vacancy as it would be. */
  readonly verschillen: readonly object[];
}

type Lijst = readonly Getoond[];

/**
 * What a change of a vacancy would do to its list, before anybody makes it: nothing is kept as a run, and nobody counts
 * as shown.
 */
@Injectable()
export class Proeflijst {
  constructor(
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Indexlezer) private readonly lezer: Indexlezer,
    @Inject(Vertoningen) private readonly vertoningen: Vertoningen,
    @Inject(Rekenploeg) private readonly ploeg: Rekenploeg,
  ) {}

  /** `rij`: the vacancy as it would be, in the form of the change feed. */
  async voor(em: EntityManager, vraag: Vraag, rij: VacatureRij, beeld: Indexbeeld): Promise<object> {
    const nu = metId(beeld.vacatures, vraag.over);
    if (!nu) return { gezien: 0, kandidaten: [] };
    const dag = lokaleDatum(this.klok.nu());
    const vertoning = await this.vertoningen.stand(em, dag);
    const straks = this.lezer.alsVacature({ ...rij, id: nu.id });
    const zou = { ...beeld, vacatures: beeld.vacatures.map((v) => (v === nu ? straks : v)) };
    const [lijstNu, lijst] = await Promise.all(
      [beeld, zou].map(async (b) => (await this.ploeg.stelOp(b, vraag, dag, vertoning)).getoond),
    );
    const omgevingen = [omgevingVoor(beeld, nu, dag), omgevingVoor(zou, straks, dag)] as const;
    return {
      gezien: beeld.kandidaten.length,
      kandidaten: gevolgen(beeld, [nu, straks], omgevingen, [lijstNu!, lijst!]),
    };
  }
}

function gevolgen(
  { kandidaten }: Indexbeeld,
  [nu, straks]: readonly [VacatureEisen, VacatureEisen],
  [omgevingNu, omgeving]: readonly [Omgeving, Omgeving],
  [lijstNu, lijst]: readonly [Lijst, Lijst],
): Gevolg[] {
  const rangNu = rangen(lijstNu);
  const rang = rangen(lijst);
  const betrokken = kandidaten.filter(({ id }) => rangNu.has(id) || rang.has(id));
  const onderaan = Math.max(0, ...rang.values());
  const plek = ({ rang: straksOp, rangNu: nuOp }: Gevolg) => straksOp ?? onderaan + nuOp!;
  return betrokken
    .map((kandidaat): Gevolg => {
      const was = scoor(nu, kandidaat, omgevingNu);
      const wordt = scoor(straks, kandidaat, omgeving);
      return {
        kandidaatId: kandidaat.id,
        rangNu: rangNu.get(kandidaat.id) ?? null,
        rang: rang.get(kandidaat.id) ?? null,
        scoreNu: was.score,
        score: wordt.score,
        verschillen: verschillen(was.criteria, wordt.criteria),
      };
    })
    .sort((a, b) => plek(a) - plek(b));
}

function rangen(lijst: Lijst): ReadonlyMap<string, number> {
  return new Map(lijst.map(({ kandidaatId, rang }) => [kandidaatId, rang]));
}

const NIET_MEER = 'Dit telt niet meer mee.';

/** The lines that say something else than before; a line that is gone says so. */
function verschillen(was: readonly Criteriumregel[], wordt: readonly Criteriumregel[]): object[] {
  const sleutel = ({ criterium, kant }: Criteriumregel) => `${kant}/${criterium}`;
  const eerder = new Map(was.map((regel) => [sleutel(regel), regel]));
  const later = new Set(wordt.map(sleutel));
  const anders = wordt.filter((regel) => {
    const vorige = eerder.get(sleutel(regel));
    return vorige?.oordeel !== regel.oordeel || vorige.zin !== regel.zin;
  });
  const weg = was.filter((regel) => !later.has(sleutel(regel))).map((regel) => ({ ...regel, zin: NIET_MEER }));
  return [...anders, ...weg].map(({ criterium, kant, oordeel, zin }) => ({ criterium, kant, oordeel, zin }));
}
