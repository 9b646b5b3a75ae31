import pg from 'pg';
import { beroepen, ingebouwdePlek, verwantschap } from '@estafette/taxonomie';

const POSTCODES = ['6811', '6821', '6841', '6901', '6921', '6661', '6991'];

/**
 * The baseline: the selection for one vacature as one prepared SQL statement over tables that are made for it, analysed
 * and in memory: typed columns, places looked up, relatedness of occupations counted beforehand. It does less than the
 * matcher: seven of the fourteen criteria (beroep, niveau, rijbewijs, uren; beroepswens, reis, urenwens), unknown is
 * always 500, the best ten by score and then by id; no lots, no places to be discovered, no net-niet-lijst, no sentences.
 * It gives ids and scores of ten, over the driver, without HTTP, key, queue or stored run.
 */
export class InSql {
  private constructor(private readonly lijnen: readonly pg.Client[]) {}

  static async maak(url: string, vragers: number): Promise<InSql> {
    const lijnen = Array.from({ length: vragers }, () => new pg.Client({ connectionString: url }));
    for (const lijn of lijnen) await lijn.connect();
    await lijnen[0]!.query(TABELLEN);
    await vul(lijnen[0]!);
    return new InSql(lijnen);
  }

  /** Ids of vacatures, our own. */
  async vacatures(): Promise<string[]> {
    const { rows } = await this.lijnen[0]!.query<{ id: string }>('select id from bench.vacature order by id');
    return rows.map(({ id }) => id);
  }

  async kies(vrager: number, vacatureId: string): Promise<number> {
    const { rows } = await this.lijnen[vrager]!.query({ name: 'kies', text: SELECTIE, values: [vacatureId] });
    return rows.length;
  }

  async sluit(): Promise<void> {
    for (const lijn of this.lijnen) await lijn.end();
  }
}

async function vul(lijn: pg.Client): Promise<void> {
  const plekken = POSTCODES.map((pc4) => ({ pc4, ...ingebouwdePlek(pc4)! }));
  const paren = beroepen.flatMap((a) =>
    beroepen.map((b) => ({ van: a.code, naar: b.code, s: verwantschap(a.code, b.code)! })),
  );
  await lijn.query(
    `insert into bench.plek select * from jsonb_to_recordset($1) as r (pc4 text, lat float, lon float)`,
    [JSON.stringify(plekken)],
  );
  await lijn.query(`insert into bench.verwant select * from jsonb_to_recordset($1) as r (van text, naar text, s int)`, [
    JSON.stringify(paren),
  ]);
  await lijn.query(`select set_config('estafette.wie', 'matcher', false)`);
  await lijn.query(VULLING);
  await lijn.query('analyze bench.kandidaat; analyze bench.vacature; analyze bench.verwant');
}

const TABELLEN = `
  create schema bench;
  create table bench.plek (pc4 text primary key, lat float not null, lon float not null);
  create table bench.verwant (van text, naar text, s int not null, primary key (van, naar)) with (fillfactor = 100);
  create table bench.kandidaat (id uuid primary key, beroepen text[], ervaring text[], niveau int, rijbewijzen text[],
    uren_min int, uren_max int, lat float, lon float, reis int);
  create table bench.vacature (id uuid primary key, beroep text, niveau int, rijbewijzen text[],
    uren_min int, uren_max int, lat float, lon float);`;

const VULLING = `
  insert into bench.kandidaat
    select k.id, array(select jsonb_array_elements_text(k.beroepen)), array(select jsonb_array_elements_text(k.ervaring)),
           nullif(nullif(k.niveau, 7), 0), array(select jsonb_array_elements_text(k.rijbewijzen)),
           k.uren_minimaal, k.uren_maximaal, p.lat, p.lon, k.maximale_reisafstand
      from hub.matcher_kandidaat k left join bench.plek p using (pc4) where k.beschikbaar;
  insert into bench.vacature
    select v.id, v.beroep, nullif(v.niveau, 0), array(select jsonb_array_elements_text(v.rijbewijzen)),
           v.uren_minimaal, v.uren_maximaal, p.lat, p.lon
      from hub.matcher_vacature v left join bench.plek p using (pc4) where v.open`;

const SELECTIE = `
  with v as (select * from bench.vacature where id = $1),
  gemeten as (
    select k.id,
      case when v.niveau is null then null when k.niveau is null then 500 when k.niveau >= v.niveau then 1000
           when k.niveau = v.niveau - 1 then 600 else 200 end as niveau,
      case when v.rijbewijzen = '{}' then null when k.rijbewijzen = '{}' then 500
           when k.rijbewijzen @> v.rijbewijzen then 1000 else 0 end as rijbewijs,
      case when v.uren_min is null then null when k.uren_min is null then 500
           else greatest(0, 1000 - 125 * greatest(0, v.uren_min - k.uren_max, k.uren_min - v.uren_max)) end as uren,
      coalesce((select max(w.s) from bench.verwant w where w.van = v.beroep and w.naar = any (k.beroepen || k.ervaring)),
        500) as beroep,
      coalesce((select max(w.s) from bench.verwant w where w.van = v.beroep and w.naar = any (k.beroepen)), 500) as wens,
      case when v.lat is null then null when k.lat is null or k.reis is null then 500
           else least(1000, greatest(0, floor(3000 - 2000 * a.km / greatest(k.reis, 1)))) end as reis
    from v, bench.kandidaat k,
      lateral (select 6371 * sqrt(power(radians(v.lat - k.lat), 2)
                 + power(radians(v.lon - k.lon) * cos(radians((v.lat + k.lat) / 2)), 2)) as km) a)
  select id, floor(sqrt(
      ((250 * beroep + 100 * coalesce(niveau, 0) + 60 * coalesce(rijbewijs, 0) + 80 * coalesce(uren, 0))
        / (250 + case when niveau is null then 0 else 100 end + case when rijbewijs is null then 0 else 60 end
               + case when uren is null then 0 else 80 end))
    * ((300 * wens + 250 * coalesce(reis, 0) + 150 * coalesce(uren, 0))
        / (300 + case when reis is null then 0 else 250 end + case when uren is null then 0 else 150 end)))) as score
    from gemeten order by score desc, id limit 10`;
