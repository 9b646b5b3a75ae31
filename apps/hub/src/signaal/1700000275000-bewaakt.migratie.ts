import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Berichten that were refused and not sent again as they should be; one of the same id that was processed repairs it. */
const AFGEKEURD = `
create table hub.afgekeurd (
  partner_id uuid not null references hub.partner,
  ce_id text not null,
  sinds timestamptz not null,
  primary key (partner_id, ce_id)
);
create index on hub.afgekeurd (partner_id, sinds);
${rijbeveiliging('hub.afgekeurd', 'partner_id = hub.huidige_partner()')}
grant select, insert, delete on hub.afgekeurd to estafette_hub;

create function hub.houd_afkeuring_bij() returns trigger language plpgsql as $$
begin
  if new.status = 'geweigerd' then
    insert into hub.afgekeurd (partner_id, ce_id, sinds) values (new.partner_id, new.ce_id, new.ontvangen_op)
      on conflict do nothing;
  else
    delete from hub.afgekeurd where partner_id = new.partner_id and ce_id = new.ce_id;
  end if;
  return null;
end $$;
create trigger houd_afkeuring_bij after insert on hub.bericht
  for each row execute function hub.houd_afkeuring_bij();`;

// What slices tell bewaking themselves goes to the queue at once; for those that know nothing of it the sweeper finds
// these rows at its next round.
const GEWIJZIGD = `
create function hub.bewaak_inwoner() returns trigger language plpgsql as $$
begin
  update hub.inwoner set versie = versie + 1 where id = new.id;
  insert into hub.outbox (wachtrij, ids, verzonden_op)
    values ('bewaking', jsonb_build_object('inwonerId', new.id), now() - interval '1 hour');
  return null;
end $$;
create trigger bewaak_inwoner after insert or update on hub.kandidaat
  for each row execute function hub.bewaak_inwoner();

create function hub.bewaak_inwoners_van() returns trigger language plpgsql as $$
begin
  with van as (
    update hub.inwoner i set versie = versie + 1
     where i.id in (select c.inwoner_id from hub.contactpersoon c where c.regisseur_id = new.id)
    returning i.id)
  insert into hub.outbox (wachtrij, ids, verzonden_op)
    select 'bewaking', jsonb_build_object('inwonerId', id), now() - interval '1 hour' from van;
  return null;
end $$;
create trigger bewaak_inwoners_van after update on hub.medewerker
  for each row when (old.vertrokken_op is distinct from new.vertrokken_op) execute function hub.bewaak_inwoners_van();

create function hub.bewaak_vacature() returns trigger language plpgsql as $$
begin
  insert into hub.outbox (wachtrij, ids, verzonden_op)
    values ('bewaking', jsonb_build_object('vacatureId', to_jsonb(new) ->> tg_argv[0]), now() - interval '1 hour');
  return null;
end $$;
create trigger bewaak_vacature after insert or update on hub.vacature
  for each row execute function hub.bewaak_vacature('id');
create trigger bewaak_vacature after insert on hub.voorstel
  for each row execute function hub.bewaak_vacature('vacature_id');`;

/** Tells bewaking of what changes without a slice that tells it: profiles, vacatures, people who leave, refused berichten. */
export class Bewaakt1700000275000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const deel of [AFGEKEURD, GEWIJZIGD]) await q.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
