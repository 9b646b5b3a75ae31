import pg from 'pg';
import { afstandInKm, lot, type KandidaatKenmerken, type VacatureEisen, weging } from '@estafette/matchregels';
import type { MuPerCriterium } from '@estafette/matchmotor';
import { beroepen, competenties, isNaast, verwantschap, vindBeroep } from '@estafette/taxonomie';
import { INTERESSES, SOORTEN, TAKEN, type Streek } from '@estafette/wereld';
import { DAG } from './omgeving.js';
import { INDEXEN, SELECTIE, TABELLEN, VOORGEKOZEN } from './sql.js';

const COMPETENTIES = [...competenties.keys()];
const BEROEPEN = beroepen.map(({ code }) => code);
const PER_KEER = 5_000;

export interface Rij {
  readonly id: string;
  readonly score: number;
}

type Waarde = number | string | boolean | null | readonly number[];

/**
 * The formula of all criteria as one SQL statement, over tables as a good database administrator would make them: what
 * does not depend on the vacancy is counted beforehand, lists are bits, relatedness and distance are arrays. For the
 * facts that our worlds have: one language and one mode of it, licence B, contracts without a duration.
 */
export class InSql {
  private constructor(
    private readonly lijn: pg.Client,
    private readonly streek: Streek,
  ) {}

  static async maak(url: string, streek: Streek): Promise<InSql> {
    const lijn = new pg.Client({ connectionString: url });
    await lijn.connect();
    await lijn.query('set max_parallel_workers_per_gather = 0');
    await lijn.query(TABELLEN);
    return new InSql(lijn, streek);
  }

  async vulKandidaten(kandidaten: Iterable<KandidaatKenmerken>): Promise<void> {
    const plekken = new Map(this.streek.map(({ lat, lon }, nr) => [`${lat}/${lon}`, nr + 1]));
    let rijen: Readonly<Record<string, Waarde>>[] = [];
    for (const kandidaat of kandidaten) {
      rijen.push(kandidaatrij(kandidaat, plekken));
      if (rijen.length === PER_KEER) {
        await this.voegToe('kandidaat', rijen);
        rijen = [];
      }
    }
    await this.voegToe('kandidaat', rijen);
    await this.lijn.query(INDEXEN);
    await this.lijn.query('vacuum analyze motor.kandidaat');
  }

  async vulVacatures(vacatures: readonly VacatureEisen[], mu: (vacature: VacatureEisen) => MuPerCriterium) {
    await this.voegToe(
      'vacature',
      vacatures.map((vacature) => vacaturerij(vacature, this.streek, mu(vacature))),
    );
  }

  /** The best `aantal` and all who are equal to the last of them, in no order that means anything between equals. */
  async kies(vacatureId: string, aantal: number, hoe: 'alles' | 'voorgekozen' = 'alles'): Promise<Rij[]> {
    const text = hoe === 'alles' ? SELECTIE : VOORGEKOZEN;
    return (await this.lijn.query<Rij>({ name: hoe, text, values: [vacatureId, aantal] })).rows;
  }

  async sluit(): Promise<void> {
    await this.lijn.end();
  }

  private async voegToe(tabel: string, rijen: readonly object[]): Promise<void> {
    await this.lijn.query(
      `insert into motor.${tabel} select * from jsonb_populate_recordset(null::motor.${tabel}, $1)`,
      [JSON.stringify(rijen)],
    );
  }
}

/** The best first, equals by lot, which PostgreSQL cannot draw. */
export function opLot(rijen: readonly Rij[], vacatureId: string): Rij[] {
  const trek = ({ id }: Rij) => lot(vacatureId, id, weging.versie);
  return rijen.toSorted((a, b) => b.score - a.score || trek(a) - trek(b));
}

const bits = (lengte: number, isGezet: (i: number) => boolean) =>
  Array.from({ length: lengte }, (_, i) => (isGezet(i) ? '1' : '0')).join('');
const nummer = (code: string | undefined) => (code === undefined ? null : BEROEPEN.indexOf(code) + 1);
const leegIsNull = <T>(lijst: readonly T[] | undefined, anders: (lijst: readonly T[]) => Waarde): Waarde =>
  lijst?.length ? anders(lijst) : null;

/** Per competence how strongly someone's own competences and work say it: stated, from work, or next to one of these. */
function sterkten(kandidaat: KandidaatKenmerken) {
  const eigen = new Set(kandidaat.competenties);
  const werk = new Set(kandidaat.ervaring.flatMap((code) => vindBeroep(code)?.essentieel ?? []));
  const naast = new Set([...eigen, ...werk].flatMap((code) => NAAST.get(code)!));
  return {
    c_genoemd: bits(COMPETENTIES.length, (i) => eigen.has(COMPETENTIES[i]!)),
    c_werk: bits(COMPETENTIES.length, (i) => !eigen.has(COMPETENTIES[i]!) && werk.has(COMPETENTIES[i]!)),
    c_naast: bits(COMPETENTIES.length, (i) => {
      const code = COMPETENTIES[i]!;
      return !eigen.has(code) && !werk.has(code) && naast.has(code);
    }),
    c_bekend: eigen.size + werk.size > 0,
  };
}

const NAAST = new Map(COMPETENTIES.map((code) => [code, COMPETENTIES.filter((ander) => isNaast(code, ander))]));

function kandidaatrij(k: KandidaatKenmerken, plekken: ReadonlyMap<string, number>): Record<string, Waarde> {
  const [w1, w2] = k.beroepen.map(nummer);
  const [e1, e2, e3] = k.ervaring.map(nummer);
  const oordeel = new Map(k.belastbaarheid?.map(({ taak, oordeel: hoe }) => [taak, hoe]));
  return {
    id: k.id,
    ...{ w1: w1 ?? null, w2: w2 ?? null, e1: e1 ?? null, e2: e2 ?? null, e3: e3 ?? null },
    beroepen: `{${[...new Set([...k.beroepen, ...k.ervaring])].map(nummer).join()}}`,
    ...sterkten(k),
    niveau: k.niveau ?? null,
    taal: k.talen?.[0]?.mondeling ?? null,
    rijbewijs: leegIsNull(k.rijbewijzen, (eigen) => (eigen.includes('B') ? 1 : 0)),
    ...{ uren_min: k.urenMinimaal ?? null, uren_max: k.urenMaximaal ?? null },
    vanaf: k.vanaf ?? null,
    b_bekend: bits(TAKEN.length, (i) => oordeel.has(TAKEN[i]!)),
    b_beperkt: bits(TAKEN.length, (i) => oordeel.get(TAKEN[i]!) === 'beperkt'),
    b_kan_niet: bits(TAKEN.length, (i) => oordeel.get(TAKEN[i]!) === 'kan-niet'),
    interesses: leegIsNull(k.interesses, (eigen) => bits(INTERESSES.length, (i) => eigen.includes(INTERESSES[i]!))),
    soorten: leegIsNull(k.contractvormen, (eigen) =>
      bits(SOORTEN.length, (i) => eigen.some(({ soort }) => soort === SOORTEN[i])),
    ),
    ...{ onregelmatig: k.onregelmatig ?? null, kantoortijden: k.kantoortijden ?? null },
    alleen: k.alleenDezeWerkmomenten ?? false,
    ...{ plek: plekken.get(`${k.plek?.lat}/${k.plek?.lon}`) ?? null, reis: k.maximaleReisafstand ?? null },
  };
}

function vacaturerij(v: VacatureEisen, streek: Streek, mu: MuPerCriterium): Record<string, Waarde> {
  const optioneel = new Set(vindBeroep(v.beroep!)!.optioneel);
  const gevraagd = new Set(v.competenties);
  const moment = v.onregelmatig === 1 ? 'onregelmatig' : v.kantoortijden === 1 ? 'overdag' : null;
  const verwant = BEROEPEN.map((code) => verwantschap(v.beroep!, code)!);
  const rij = {
    id: v.id,
    verwant: `{${verwant.join()}}`,
    lijkt_op: `{${verwant.flatMap((s, i) => (s > 0 ? [i + 1] : [])).join()}}`,
    km: `{${streek.map((plek) => afstandInKm(v.plek!, plek)).join()}}`,
    c_nodig: bits(COMPETENTIES.length, (i) => gevraagd.has(COMPETENTIES[i]!) && !optioneel.has(COMPETENTIES[i]!)),
    c_handig: bits(COMPETENTIES.length, (i) => gevraagd.has(COMPETENTIES[i]!) && optioneel.has(COMPETENTIES[i]!)),
    niveau: v.niveau!,
    wettelijk: vindBeroep(v.beroep!)!.gereglementeerd,
    taal: v.talen?.[0]?.mondeling ?? null,
    rijden_is_het_werk: v.rijdenIsHetWerk ?? false,
    ...{ uren_min: v.urenMinimaal!, uren_max: v.urenMaximaal! },
    start: Math.max(v.vanaf!, DAG),
    taken: bits(TAKEN.length, (i) => v.taakeisen!.includes(TAKEN[i]!)),
    interesses: bits(INTERESSES.length, (i) => v.interesses!.includes(INTERESSES[i]!)),
    soort: bits(SOORTEN.length, (i) => v.contractvormen![0]!.soort === SOORTEN[i]),
    moment,
  };
  return { ...rij, ...gewichten(v, moment, mu) };
}

/** Of each criterion the weight, 0 when the vacancy does not ask it, and μ. */
function gewichten(v: VacatureEisen, moment: string | null, mu: MuPerCriterium): Record<string, Waarde> {
  const nietGevraagd = new Set([
    ...(v.competenties?.length ? [] : ['competenties']),
    ...(v.talen?.length ? [] : ['taal']),
    ...(v.rijbewijzen?.length ? [] : ['rijbewijs']),
    ...(v.taakeisen?.length ? [] : ['belastbaarheid']),
    ...(v.interesses?.length ? [] : ['interesse']),
    ...(moment === null ? ['werkmomenten'] : []),
  ]);
  const alle = { ...weging.gewichten.werkgever, ...weging.gewichten.kandidaat };
  return Object.fromEntries(
    Object.entries(alle).flatMap(([naam, gewicht]) => [
      [`g_${naam}`, nietGevraagd.has(naam) ? 0 : gewicht],
      [`mu_${naam}`, mu[naam]!],
    ]),
  );
}
