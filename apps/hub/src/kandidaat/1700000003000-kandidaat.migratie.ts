import { rijbeveiliging, wijzigingsstroom, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * The profile of an inwoner for matching (its id is the id of the inwoner), in parts: one per veldgroep, so that the
 * database itself gives a partner the parts that its purpose needs and no other. Who established the profile always sees
 * what it said itself. `werkt`: there is paid work now, for `werkuren` hours a week, or nobody knows how many.
 */
export class Kandidaat1700000003000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.kandidaat (
        id uuid primary key references hub.inwoner,
        partner_id uuid not null references hub.partner,
        versie int not null default 1,
        beschikbaar boolean not null default true,
        werkt boolean not null default false,
        werkuren int,
        vastgesteld_op timestamptz not null
      );
      ${wijzigingsstroom('hub.kandidaat', 'matcherfeed')}
      ${rijbeveiliging('hub.kandidaat', 'hub.is_gebonden(id)')}

      -- In PL/pgSQL, so that it is asked for the rows at hand: as a subquery PostgreSQL would first look at all profiles.
      create function hub.stelde_vast(kandidaat uuid) returns boolean language plpgsql stable as $$
      begin
        return exists (select 1 from hub.kandidaat k where k.id = kandidaat and hub.is_systeem_van(k.partner_id));
      end $$;

      create table hub.kandidaat_deel (
        kandidaat_id uuid not null references hub.kandidaat,
        veldgroep text not null,
        profiel jsonb not null default '{}',
        keten jsonb not null default '{}',
        primary key (kandidaat_id, veldgroep)
      );
      ${rijbeveiliging('hub.kandidaat_deel', 'hub.mag_zien(kandidaat_id, veldgroep) or hub.stelde_vast(kandidaat_id)')}
      grant select, insert, update on hub.kandidaat, hub.kandidaat_deel to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
