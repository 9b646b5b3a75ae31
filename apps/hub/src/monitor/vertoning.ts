import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Periode } from './periode.js';
import {
  ALARM,
  CEL_MINIMAAL,
  samen,
  toonCellen,
  verhouding,
  zonderKleine,
  type Cel,
  type Verhouding,
} from './verhouding.js';

/** Cells of a week; the whole period is the week `null`. */
interface Rij {
  readonly week: string | null;
  readonly kenmerk: 'szeebraTrede' | 'meting';
  readonly cellen: readonly Cel[];
}

const NOOIT_DAGEN = 90;

const HOE =
  'In aanmerking komt wie nu beschikbaar is en met delen akkoord gaat. Wie volgens het laatste trajectplan helemaal is ontheven, telt niet mee.';

/** Who could be shown on the last day of the period ($2): available, agreed (see `matcher_kandidaat`), not exempt. */
const IN_AANMERKING = `
  k.beschikbaar and not exists (
    select 1 from hub.ontheven o where o.inwoner_id = k.id and coalesce(o.tot >= $2::date, true))`;

/**
 * Who is shown to employers, by distance to work and by whether their competences were ever measured: shown ÷ eligible.
 * Counts over the region, and none of fewer than ten.
 */
@Injectable()
export class Vertoningsmonitor {
  constructor(@Inject(Database) private readonly database: Database) {}

  async toon({ van, tot }: Periode): Promise<object> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const rijen = await em.query<Rij[]>(TELLING, [van, tot]);
      const geheel = rijen.filter(({ week }) => week === null);
      return {
        van,
        tot,
        hoe: HOE,
        alarmOnder: ALARM,
        groepen: geheel.flatMap(toon),
        verhoudingen: geheel.flatMap(({ kenmerk, cellen }) => verhoudingen(kenmerk, cellen)),
        weken: perWeek(rijen),
        nooitVertoond: await nooit(em, tot),
        afwijking: await afwijking(em, van, tot),
      };
    });
  }

  /** The groups that were shown so much less than others in this period that someone has to look. */
  async alarmen({ van, tot }: Periode): Promise<Verhouding[]> {
    const rijen = await this.database.inTransactie(HUB, 'inzage', (em) => em.query<Rij[]>(TELLING, [van, tot]));
    const geheel = rijen.filter(({ week }) => week === null);
    return geheel.flatMap(({ kenmerk, cellen }) => verhoudingen(kenmerk, cellen)).filter(({ alarm }) => alarm);
  }
}

function perWeek(rijen: readonly Rij[]): object[] {
  const weken = new Set(rijen.flatMap(({ week }) => week ?? []));
  return [...weken].map((week) => ({
    week,
    verhoudingen: rijen.flatMap((rij) => (rij.week === week ? verhoudingen(rij.kenmerk, rij.cellen) : [])),
  }));
}

function toon({ kenmerk, cellen }: Rij): object[] {
  return toonCellen(cellen).map((cel) => ({ kenmerk, ...cel }));
}

function verhoudingen(kenmerk: Rij['kenmerk'], cellen: readonly Cel[]): (Verhouding & Pick<Rij, 'kenmerk'>)[] {
  const groep = (naam: string, ...leden: string[]) => samen(naam, cellen, (g) => leden.includes(g));
  const [een, ander] =
    kenmerk === 'szeebraTrede'
      ? [groep('trede 0-2', '0', '1', '2'), groep('trede 3-5', '3', '4', '5')]
      : [groep('zonder meting', 'zonder'), groep('met meting', 'met')];
  return [{ kenmerk, ...verhouding(een, ander) }];
}

async function nooit(em: EntityManager, tot: string): Promise<object> {
  const [{ inAanmerking, nooit: aantal }] = await em.query<[{ inAanmerking: number; nooit: number }]>(NOOIT, [
    NOOIT_DAGEN,
    tot,
  ]);
  return { dagen: NOOIT_DAGEN, ...(inAanmerking < CEL_MINIMAAL ? { teKlein: true } : { inAanmerking, nooit: aantal }) };
}

/** How often people chose otherwise than the list: never is a rubber stamp, often is a bad list. */
async function afwijking(em: EntityManager, van: string, tot: string): Promise<object> {
  const rijen = await em.query<
    { trede: string; voorstellen: number; gevolgd: number; lager: number; toegevoegd: number }[]
  >(AFWIJKING, [van, tot]);
  const telbaar = zonderKleine(rijen.map((r) => ({ groep: r.trede, inAanmerking: r.voorstellen, vertoond: 0 })));
  const tel = (veld: 'voorstellen' | 'gevolgd' | 'lager' | 'toegevoegd') =>
    rijen.reduce((som, rij) => som + rij[veld], 0);
  const voorstellen = tel('voorstellen');
  return {
    voorstellen,
    gevolgd: tel('gevolgd'),
    lagerGekozen: tel('lager'),
    toegevoegd: tel('toegevoegd'),
    ...(voorstellen > 0 && { aandeel: Math.round((1000 * (tel('lager') + tel('toegevoegd'))) / voorstellen) }),
    perTrede: rijen.map(({ trede, lager, ...rij }) =>
      telbaar.some(({ groep }) => groep === trede) ? { trede, ...rij, lagerGekozen: lager } : { trede, teKlein: true },
    ),
  };
}

const AFSTAND = `select kandidaat_id, keten #>> '{szeebraTrede,trede}' as trede from hub.kandidaat_deel
                  where veldgroep = 'afstand'`;

const TELLING = `
  with pool as (
    select k.id, coalesce(a.trede, 'onbekend') as trede,
           case when exists (
             select 1 from hub.trajectresultaat r, jsonb_array_elements(r.resultaat -> 'competenties') c
              where r.inwoner_id = k.id and r.vervangen_door is null and r.datum > $2::date - interval '12 months'
                and c ->> 'herkomst' in ('meting', 'praktijkverklaring')) then 'met' else 'zonder' end as meting
      from hub.matcher_kandidaat k left join (${AFSTAND}) a on a.kandidaat_id = k.id where ${IN_AANMERKING}),
  weken as (
    select distinct date_trunc('week', d)::date as week from generate_series($1::date, $2::date, interval '1 day') d),
  keren as (
    select distinct v.kandidaat_id, w.week
      from matcher.vertoning v cross join lateral (values (date_trunc('week', v.dag)::date), (null)) w (week)
     where v.dag between $1::date and $2::date),
  groepen as (select trede, meting, count(*)::int as pool from pool group by trede, meting),
  vertoond as (
    select k.week, p.trede, p.meting, count(*)::int as aantal
      from keren k join pool p on p.id = k.kandidaat_id group by k.week, p.trede, p.meting),
  telling as (
    select w.week, g.trede, g.meting, g.pool, coalesce(v.aantal, 0) as vertoond
      from (select week from weken union all select null) w cross join groepen g
      left join vertoond v on v.week is not distinct from w.week and v.trede = g.trede and v.meting = g.meting),
  kenmerken as (
    select week, 'szeebraTrede' as kenmerk, trede as groep, sum(pool)::int as pool, sum(vertoond)::int as vertoond
      from telling group by week, trede
    union all
    select week, 'meting', meting, sum(pool)::int, sum(vertoond)::int from telling group by week, meting)
  select week::text, kenmerk,
         jsonb_agg(jsonb_build_object('groep', groep, 'inAanmerking', pool, 'vertoond', vertoond) order by groep) as cellen
    from kenmerken group by week, kenmerk order by week nulls first, kenmerk desc`;

const NOOIT = `
  select count(*)::int as "inAanmerking",
         count(*) filter (where not exists (
           select 1 from matcher.vertoning v where v.kandidaat_id = k.id and v.dag > $2::date - $1::int and v.dag <= $2::date
         ))::int as nooit
    from hub.matcher_kandidaat k where ${IN_AANMERKING}`;

/** Followed: nobody higher on that list was passed over for this vacancy. Added: not on the list, or without one. */
const AFWIJKING = `
  with gekozen as (
    select o.vacature_id, o.inwoner_id, coalesce(a.trede, 'onbekend') as trede, t.rang, t.run_id
      from hub.voorstel o left join (${AFSTAND}) a on a.kandidaat_id = o.inwoner_id
      left join lateral (
        select v.rang, v.run_id from matcher.vertoning v
         where v.vacature_id = o.vacature_id and v.kandidaat_id = o.inwoner_id
           and v.dag <= (o.voorgelegd_op at time zone 'Europe/Amsterdam')::date and o.run_id is not null
         order by v.dag desc limit 1) t on true
     where (o.voorgelegd_op at time zone 'Europe/Amsterdam')::date between $1::date and $2::date)
  select trede, count(*)::int as voorstellen, count(*) filter (where soort = 'gevolgd')::int as gevolgd,
         count(*) filter (where soort = 'lager')::int as lager,
         count(*) filter (where soort = 'toegevoegd')::int as toegevoegd
    from (select g.trede, case when g.rang is null then 'toegevoegd' when exists (
            select 1 from matcher.vertoning h where h.run_id = g.run_id and h.rang < g.rang and not exists (
              select 1 from hub.voorstel o where o.vacature_id = g.vacature_id and o.inwoner_id = h.kandidaat_id))
            then 'lager' else 'gevolgd' end as soort from gekozen g) s
   group by trede order by trede`;
