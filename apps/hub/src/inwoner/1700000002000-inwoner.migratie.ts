import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * An inwoner is a pseudonym. `binding` says which partner is bound to the inwoner, on what ground and for which dienst,
 * from when until when; row-level security of every table about people looks at it. `versie` counts the changes that bewaking has to know of;
 * `volgend_contact` is the day that a partner last named, until the inwoner was spoken to.
 */
export class Inwoner1700000002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.binding (
        inwoner_id uuid not null,
        partner_id uuid not null references hub.partner,
        grond text not null check (grond in ('aanlevering', 'regie', 'overdracht', 'voorstel', 'plaatsing')),
        bron_id uuid not null,
        dienst text,
        vanaf timestamptz not null default now(),
        tot timestamptz,
        primary key (inwoner_id, partner_id, grond, bron_id)
      );
      create index on hub.binding (partner_id, inwoner_id);
      ${rijbeveiliging('hub.binding', 'partner_id = hub.huidige_partner()')}

      create function hub.is_gebonden(inwoner uuid) returns boolean language sql stable as $$
        select exists (select 1 from hub.binding b
          where b.inwoner_id = inwoner and b.partner_id = hub.huidige_partner() and (b.tot is null or b.tot > now())) $$;

      create table hub.inwoner (
        id uuid primary key,
        versie int not null default 0,
        aangemaakt_op timestamptz not null default now()
      );
      ${rijbeveiliging('hub.inwoner', 'hub.is_gebonden(id)')}

      create table hub.contactpersoon (
        id uuid primary key default uuidv7(),
        inwoner_id uuid not null references hub.inwoner,
        team_id uuid not null references hub.team,
        regisseur_id uuid not null references hub.medewerker,
        vervanger_id uuid references hub.medewerker,
        vanaf date not null,
        tot date
      );
      create index on hub.contactpersoon (inwoner_id, vanaf);

      create table hub.volgend_contact (
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        datum date not null,
        gezet_op timestamptz not null,
        primary key (inwoner_id, partner_id)
      );
      grant select, insert, update on hub.binding, hub.inwoner, hub.contactpersoon to estafette_hub;
      grant select, insert, update, delete on hub.volgend_contact to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

/** After the rules of doelbinding: who has the regie is seen by whom a purpose binds. */
export class InwonerZichtbaar1700000002200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${rijbeveiliging('hub.contactpersoon', `hub.mag_zien(inwoner_id, 'regie')`)}
      ${rijbeveiliging('hub.volgend_contact', `hub.mag_zien(inwoner_id, 'regie')`)}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
