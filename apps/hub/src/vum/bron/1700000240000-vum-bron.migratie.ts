import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * What VUM may look for, in one narrow row for each profile: reading these is many times faster than looking into the
 * profiles, whose JSON lies in a row for each veldgroep. Triggers keep them as the profiles are; who may not be found
 * (no postcode, not available, said no) has none. `nummer` is the id that the source itself uses, as the contract asks;
 * when two sources use the same, the later one gets the name of its source before it. `keer` and `laatst` count what was
 * given to others.
 */
export class VumBron1700000240000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function hub.vum_getal(waarde text) returns smallint language sql immutable
        return substring(waarde from '^[0-9]{1,3}$')::smallint;
      create function hub.vum_dag(waarde text) returns text language sql immutable
        return substring(waarde from '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
      create function hub.vum_pc4(postcode text) returns smallint language sql immutable
        return substring(postcode from '^([1-9][0-9]{3})[a-zA-Z]{2}$')::smallint;
      create function hub.vum_codes(profiel jsonb, pad jsonpath) returns text[] language sql immutable
        return array(select code #>> '{}' from jsonb_path_query(profiel, pad) as code where code #>> '{}' <> '');
      create function hub.vum_nummer(partner uuid, soort_ text, intern uuid) returns text language sql stable
        return (select case when v.kenmerk_partner ~ '^[a-zA-Z0-9_.-]{1,150}$' then v.kenmerk_partner
                       else v.extern_id::text end
                  from hub.verwijzing v where v.partner_id = partner and v.soort = soort_ and v.intern_id = intern);
    `);
    await q.query(zoektabel('hub.vum_werkzoekende', 'kandidaat', KOLOMMEN_WERKZOEKENDE));
    await q.query(zoektabel('hub.vum_vacature', 'vacature', KOLOMMEN_VACATURE));
    await q.query(VERVERS_WERKZOEKENDE);
    await q.query(VERVERS_VACATURE);
    await q.query(`
      select set_config('estafette.wie', 'hub', true);
      select hub.vum_ververs_werkzoekende(id) from hub.kandidaat;
      select hub.vum_ververs_vacature(v) from hub.vacature v;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

const KOLOMMEN_WERKZOEKENDE = 'contracten text[]';
const KOLOMMEN_VACATURE = 'niveau text, sluit text';

/**
 * As a subquery the policy is asked once for a question, and not for every row. What is of a fixed length comes first:
 * PostgreSQL gets at it without reading the rest of the row.
 */
function zoektabel(naam: string, van: string, eigen: string): string {
  return `
    create table ${naam} (
      id uuid primary key references hub.${van} on delete cascade,
      partner_id uuid not null,
      keer int not null default 0,
      pc4 smallint not null,
      reisafstand smallint,
      uren_maximaal smallint,
      uren_minimaal smallint,
      onregelmatig smallint,
      kantoortijden smallint,
      laatst timestamptz,
      nummer text not null,
      vanaf text,
      ${eigen},
      beroepen text[] not null,
      rijbewijzen text[] not null,
      talen jsonb not null
    ) with (fillfactor = 80);
    create index on ${naam} (pc4);
    create index on ${naam} (nummer);
    alter table ${naam} enable row level security;
    alter table ${naam} force row level security;
    create policy hub_beheert on ${naam} using ((select hub.is_systeem())) with check ((select hub.is_systeem()));
    grant select, insert, update, delete on ${naam} to estafette_hub;`;
}

function zet(tabel: string, kolommen: string, rij: string): string {
  const namen = kolommen.split(',').map((kolom) => kolom.trim());
  return `
    insert into ${tabel} (${namen.join(', ')}) ${rij}
    on conflict (id) do update set ${namen.map((naam) => `${naam} = excluded.${naam}`).join(', ')};`;
}

/** Two sources may have the same number: then the one that comes later is told apart by its name. */
const nummerVan = (tabel: string, soort: string, bron: string) => `
  (select case when exists (select from ${tabel} x where x.nummer = n.nummer and x.partner_id <> ${bron}.partner_id)
               then p.naam || '.' || n.nummer else n.nummer end
     from hub.partner p, (select coalesce(hub.vum_nummer(${bron}.partner_id, '${soort}', ${bron}.id), ${bron}.id::text)
       as nummer) n where p.id = ${bron}.partner_id)`;

const VERVERS_WERKZOEKENDE = `
  create function hub.vum_ververs_werkzoekende(kandidaat uuid) returns void language plpgsql as $$
  begin
    ${zet(
      'hub.vum_werkzoekende',
      `id, partner_id, nummer, pc4, reisafstand, beroepen, contracten, kantoortijden, onregelmatig, rijbewijzen, talen,
       vanaf, uren_maximaal, uren_minimaal`,
      `select k.id, k.partner_id, ${nummerVan('hub.vum_werkzoekende', 'inwoner', 'k')},
          hub.vum_pc4(w.profiel #>> '{mobiliteit,bemiddelingspostcode}'),
          hub.vum_getal(w.profiel #>> '{mobiliteit,maximaleReisafstand}'),
          hub.vum_codes(w.profiel, '$.bemiddelingsberoep[*].codeBeroepsnaam'),
          hub.vum_codes(w.profiel, '$.contractvorm[*].codeTypeArbeidscontract'),
          hub.vum_getal(w.profiel #>> '{werktijden,indicatieKantoortijden}'),
          hub.vum_getal(w.profiel #>> '{flexibiliteit,indicatieOnregelmatigWerkOfPloegendienst}'),
          hub.vum_codes(w.profiel, '$.arbeidsmarktkwalificatie.rijbewijs[*].codeSoortRijbewijs'),
          jsonb_path_query_array(w.profiel, '$.arbeidsmarktkwalificatie.taalbeheersing[*]'),
          hub.vum_dag(w.profiel #>> '{flexibiliteit,datumAanvangBeschikbaarVoorWerk}'),
          hub.vum_getal(w.profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}'),
          hub.vum_getal(w.profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}')
        from hub.kandidaat k join hub.kandidaat_deel w on w.kandidaat_id = k.id and w.veldgroep = 'werk'
       where k.id = kandidaat and k.beschikbaar and w.keten ->> 'landelijkVindbaar' is distinct from 'nee'
         and w.keten ->> 'toestemmingDelen' is distinct from 'nee'
         and hub.vum_pc4(w.profiel #>> '{mobiliteit,bemiddelingspostcode}') is not null`,
    )}
    if not found then delete from hub.vum_werkzoekende where id = kandidaat; end if;
  end $$;

  create function hub.vum_bij_deel() returns trigger language plpgsql as $$
    begin perform hub.vum_ververs_werkzoekende(new.kandidaat_id); return null; end $$;
  create trigger vum_ververs after insert or update on hub.kandidaat_deel
    for each row when (new.veldgroep = 'werk') execute function hub.vum_bij_deel();
  create function hub.vum_bij_kandidaat() returns trigger language plpgsql as $$
    begin perform hub.vum_ververs_werkzoekende(new.id); return null; end $$;
  create trigger vum_ververs after update of beschikbaar, partner_id on hub.kandidaat
    for each row when (old.beschikbaar <> new.beschikbaar or old.partner_id <> new.partner_id)
    execute function hub.vum_bij_kandidaat();`;

const VERVERS_VACATURE = `
  create function hub.vum_ververs_vacature(v hub.vacature) returns void language plpgsql as $$
  begin
    ${zet(
      'hub.vum_vacature',
      `id, partner_id, nummer, pc4, beroepen, niveau, sluit, onregelmatig, rijbewijzen, talen, vanaf, uren_maximaal,
       uren_minimaal`,
      `select v.id, v.partner_id, ${nummerVan('hub.vum_vacature', 'vacature', 'v')},
          hub.vum_pc4(v.profiel #>> '{adres,postcode}'),
          hub.vum_codes(v.profiel, '$.beroep.codeBeroepsnaam'),
          v.profiel #>> '{codeWerkEnDenkniveauMinimaal}',
          hub.vum_dag(v.profiel #>> '{sluitingsdatumVacature}'),
          hub.vum_getal(v.profiel #>> '{flexibiliteit,indicatieOnregelmatigWerkOfPloegendienst}'),
          hub.vum_codes(v.profiel, '$.rijbewijs[*].codeSoortRijbewijs'),
          jsonb_path_query_array(v.profiel, '$.taalbeheersing[*]'),
          hub.vum_dag(v.profiel #>> '{arbeidsVoorwaarden,datumAanvangWerkzaamheden}'),
          hub.vum_getal(v.profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}'),
          hub.vum_getal(v.profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}')
       where v.status = 'open' and hub.vum_pc4(v.profiel #>> '{adres,postcode}') is not null`,
    )}
    if not found then delete from hub.vum_vacature where id = v.id; end if;
  end $$;

  create function hub.vum_bij_vacature() returns trigger language plpgsql as $$
    begin perform hub.vum_ververs_vacature(new); return null; end $$;
  create trigger vum_ververs after insert or update on hub.vacature
    for each row execute function hub.vum_bij_vacature();`;
