import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import type { Periode } from './periode.js';
import { wilson } from './wilson.js';

interface Telling {
  readonly banden: readonly { readonly van: number; readonly afgerond: number; readonly geplaatst: number }[];
  readonly weigeringen: readonly Reden[];
  readonly neeVanInwoner: readonly Reden[];
}

interface Reden {
  readonly reden: string;
  readonly aantal: number;
}

/** Which criterion a reason of an employer is about; the others are about none. */
const CRITERIUM: Readonly<Record<string, string>> = {
  reis: 'reis',
  uren: 'uren',
  taal: 'taal',
  vaardigheid: 'competenties',
};

/** matching.md section 3: below these floors figures say more about chance than about the weights. */
const CURVE = { afgerond: 500, geplaatst: 100, perBand: 30 };
const PER_GEWICHT = 20;
const GEWICHTEN = 14;

/**
 * What became of people who were put forward from a list. It is a report: nothing in it changes a weight, and advice is
 * held back until there is enough to advise on. Counts over the region, all groups together.
 */
@Injectable()
export class Uitkomstenmonitor {
  constructor(@Inject(Database) private readonly database: Database) {}

  async toon({ van, tot }: Periode): Promise<object> {
    const [{ telling }] = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<[{ telling: Telling }]>(TELLING, [van, tot]),
    );
    return { van, tot, ...rapport(telling) };
  }
}

export function rapport({ banden, weigeringen, neeVanInwoner }: Telling): object {
  const perCriterium = weigeringen.flatMap(({ reden, aantal }) => {
    const criterium = CRITERIUM[reden];
    return criterium ? [{ criterium, aantal }] : [];
  });
  return {
    banden: banden.map(({ van, afgerond, geplaatst }) => ({
      ...{ van, tot: Math.min(van + 99, 1000), afgerond, geplaatst },
      ...wilson(geplaatst, afgerond),
    })),
    weigeringen,
    perCriterium: perCriterium.toSorted((a, b) => b.aantal - a.aantal),
    neeVanInwoner,
    advies: advies(banden),
  };
}

function advies(banden: Telling['banden']): object {
  const som = (veld: 'afgerond' | 'geplaatst') => banden.reduce((totaal, band) => totaal + band[veld], 0);
  const [afgerond, geplaatst] = [som('afgerond'), som('geplaatst')];
  const kleinste = Math.min(...banden.map((band) => band.afgerond));
  const curve = afgerond >= CURVE.afgerond && geplaatst >= CURVE.geplaatst && kleinste >= CURVE.perBand;
  const gewichten = geplaatst >= PER_GEWICHT * GEWICHTEN;
  return {
    curve,
    gewichten,
    nodig: { ...CURVE, geplaatstVoorGewichten: PER_GEWICHT * GEWICHTEN },
    nu: { afgerond, geplaatst },
    zin: gewichten
      ? 'Er zijn genoeg uitkomsten om naar de gewichten te kijken. Mensen besluiten erover.'
      : 'Er zijn te weinig uitkomsten om iets over de gewichten te zeggen.',
  };
}

/** A voorstel belongs to the list that it was put forward from; the score is the one that was shown then. */
const TELLING = `
  with klaar as (
    select o.*, (select v.score from matcher.vertoning v
                  where v.vacature_id = o.vacature_id and v.kandidaat_id = o.inwoner_id
                    and v.dag <= (o.voorgelegd_op at time zone 'Europe/Amsterdam')::date
                  order by v.dag desc limit 1) as score
      from hub.voorstel o
     where (coalesce(o.geplaatst_op, o.beeindigd_op) at time zone 'Europe/Amsterdam')::date between $1::date and $2::date),
  banden as (
    select least(score / 100, 9) * 100 as van, count(*)::int as afgerond, count(geplaatst_op)::int as geplaatst
      from klaar where score is not null and status in ('geplaatst', 'afgewezen') group by 1)
  select jsonb_build_object(
    'banden', (select coalesce(jsonb_agg(to_jsonb(b) order by van), '[]') from banden b),
    'weigeringen', (select coalesce(jsonb_agg(to_jsonb(r) order by aantal desc, reden), '[]') from (
      select coalesce(reden, 'geen-reden') as reden, count(*)::int as aantal
        from klaar where status = 'afgewezen' group by 1) r),
    'neeVanInwoner', (select coalesce(jsonb_agg(to_jsonb(r) order by aantal desc, reden), '[]') from (
      select coalesce(reden, 'onbekend') as reden, count(*)::int as aantal
        from klaar where status = 'niet_akkoord' group by 1) r)) as telling`;
