import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * The watch on age and sex, apart from everything else: a role of its own that nobody can log in as. It sees who could be shown
 * and who was, and writes counts; the hub takes the role for one transaction and only reads the counts afterwards. The
 * table itself refuses a cell of fewer than ten people, and has no place for a person.
 */
export class Gelijkheid1700000241150 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema gelijkheid;
      grant usage on schema gelijkheid to estafette_gelijkheid, estafette_hub;
      create table gelijkheid.telling (
        week date not null,
        kenmerk text not null check (kenmerk in ('leeftijd', 'geslacht')),
        groep text not null,
        in_aanmerking int not null check (in_aanmerking >= 10),
        vertoond int not null check (vertoond between 0 and in_aanmerking),
        primary key (week, kenmerk, groep)
      );
      create view gelijkheid.in_beeld as
        select k.id, v.week, v.kandidaat_id is not null as vertoond
          from hub.matcher_kandidaat k
          left join (select distinct kandidaat_id, date_trunc('week', dag)::date as week from matcher.vertoning) v
            on v.kandidaat_id = k.id
         where k.beschikbaar and not exists (
           select 1 from hub.ontheven o where o.inwoner_id = k.id and coalesce(o.tot >= now()::date, true));
      grant select on gelijkheid.in_beeld to estafette_gelijkheid;
      grant select, insert, delete on gelijkheid.telling to estafette_gelijkheid;
      grant select on gelijkheid.telling to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
