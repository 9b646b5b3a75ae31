import pg from 'pg';

export const POGINGEN_PER_BERICHT = 3;
const DAGEN = 800;
const PER_KEER = 50_000;

/**
 * Fills journal, leveringen and attempts as if berichten came in for 800 days: of every hundred 96 were delivered, one is
 * open, two were given up and one was refused. Past all triggers and row-level security.
 */
export async function vulJournaal(beheerder: string, aantal: number): Promise<void> {
  const client = new pg.Client({ connectionString: beheerder });
  await client.connect();
  try {
    await client.query(MAANDEN);
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
    for (let van = 0; van < aantal; van += PER_KEER) {
      await client.query(VULLING, [van, Math.min(van + PER_KEER, aantal) - 1, aantal]);
    }
    await client.query('reset session_replication_role');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

const MAANDEN = `
  set role estafette_eigenaar;
  select hub.maak_pogingtabel('levering_poging_' || to_char(m at time zone 'UTC', 'YYYY_MM'),
           format('for values from (%L) to (%L)', m, m + interval '1 month'))
    from generate_series(date_trunc('month', now(), 'UTC') - interval '28 months',
                         date_trunc('month', now(), 'UTC') - interval '1 month', interval '1 month') as m;
  reset role`;

const VULLING = `
  with reeks as (
    select n, uuidv7(-leeftijd) as id, now() - leeftijd as op, gen_random_uuid() as levering,
           case when n % 100 = 0 then 'open' when n % 100 in (1, 2) then 'mislukt' else 'bevestigd' end as status,
           n % 100 = 3 as geweigerd, wi.id as wi, o.id as ontvanger
      from generate_series($1::int, $2::int) as n
      cross join lateral (select make_interval(secs => ($3::int - n)::float8 / $3::int * ${DAGEN} * 86400) as leeftijd) l
      cross join lateral (select id from hub.partner where naam = 'wi') wi
      cross join lateral (
        select id from hub.partner where naam in ('scalabor', 'caw', 'lwl', 'uwv') order by naam offset n % 4 limit 1) o),
  bericht as (
    insert into hub.bericht (id, partner_id, bron, ce_id, type, versie, verstuurde_versie, tijd, hash, status,
                             onderwerp_soort, onderwerp_id, ontvangen_op)
    select id, wi, 'urn:drill', 'drill-' || n, 'nl.reintegratietaal.overdracht.aangeboden', '1.0', '1.0', op,
           sha256(n::text::bytea), case when geweigerd then 'geweigerd' else 'verwerkt' end, 'overdracht', id, op
      from reeks),
  inhoud as (
    insert into hub.bericht_inhoud (bericht_id, ontvangen, data)
    select id, convert_to(repeat('x', 400), 'UTF8'), jsonb_build_object('doel', repeat('Werkritme opbouwen. ', 15))
      from reeks),
  levering as (
    insert into hub.levering (id, bericht_id, partner_id, afzender_id, onderwerp, volgnummer, status, geplaatst_op,
                              volgende_poging_op, pogingen)
    select levering, id, ontvanger, wi, 'drill:' || id, 1, status, op, now() + interval '1 year', ${POGINGEN_PER_BERICHT}
      from reeks where not geweigerd)
  insert into hub.levering_poging (levering_id, lease_id, begonnen_op, afgelopen_op, uitkomst, reden, http_status)
  select r.levering, gen_random_uuid(), r.op + make_interval(secs => k), r.op + make_interval(secs => k + 0.1),
         case when k = ${POGINGEN_PER_BERICHT} and r.status = 'bevestigd' then 'bevestigd' else 'mislukt' end, 'drill', 500
    from reeks r cross join generate_series(1, ${POGINGEN_PER_BERICHT}) as k where not r.geweigerd`;
