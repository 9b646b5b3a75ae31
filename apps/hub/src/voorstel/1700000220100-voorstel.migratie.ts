import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const VOORSTEL = `
create table hub.voorstel (
  id uuid primary key,
  inwoner_id uuid not null references hub.inwoner,
  vacature_id uuid not null references hub.vacature,
  partner_id uuid not null references hub.partner,
  aan_partner_id uuid not null references hub.partner,
  gesolliciteerd_via_id uuid references hub.partner,
  accountmanager_id uuid references hub.medewerker,
  status text not null,
  versie int not null default 1,
  waarom text not null,
  run_id uuid,
  antwoord text,
  reden text,
  voorgelegd_op timestamptz not null,
  antwoord_op timestamptz,
  akkoord_op timestamptz,
  bij_werkgever_op timestamptz,
  gesprek_op timestamptz,
  proefplaats_op timestamptz,
  geplaatst_op timestamptz,
  beeindigd_op timestamptz
);
create index on hub.voorstel (inwoner_id);
create index on hub.voorstel (vacature_id);
create index on hub.voorstel (partner_id);
create unique index voorstel_eenmaal on hub.voorstel (partner_id, inwoner_id, vacature_id) where beeindigd_op is null;
${rijbeveiliging(
  'hub.voorstel',
  `(partner_id = hub.huidige_partner() and hub.werkt_aan(inwoner_id, 'voorstel', id))
   or hub.is_systeem_van(aan_partner_id) or hub.is_systeem_van(gesolliciteerd_via_id) or hub.heeft_regie(inwoner_id)`,
)}
grant select, insert, update on hub.voorstel to estafette_hub;`;

const VERMOEDEN = `
create table hub.voorstel_vermoeden (
  voorstel_id uuid primary key references hub.voorstel,
  bericht_id uuid not null references hub.bericht,
  gemeld_op timestamptz not null
);
${rijbeveiliging('hub.voorstel_vermoeden', 'false')}
grant select, insert on hub.voorstel_vermoeden to estafette_hub;`;

const TRECHTER = `
create view hub.vacature_trechter with (security_invoker = true) as
  select v.id as vacature_id, count(o.id)::int as voorgelegd, count(o.akkoord_op)::int as akkoord,
         count(o.bij_werkgever_op)::int as "bijWerkgever", count(o.gesprek_op)::int as gesprek,
         count(o.proefplaats_op)::int as proefplaats, count(o.geplaatst_op)::int as geplaatst,
         count(o.id) filter (where o.beeindigd_op is null)::int as open,
         count(o.beeindigd_op) filter (where o.geplaatst_op is null)::int as gestopt,
         v.plaatsen as gevraagd, v.bezet as vervuld, greatest(v.plaatsen - v.bezet, 0) as onvervuld
    from hub.vacature v left join hub.voorstel o on o.vacature_id = v.id group by v.id;
grant select on hub.vacature_trechter to estafette_hub;`;

const FEITEN = `
create view hub.matcher_voorstel as
  select id, inwoner_id, status, voorgelegd_op, akkoord_op, bij_werkgever_op, gesprek_op, beeindigd_op,
         gesolliciteerd_via_id is not null as is_sollicitatie
    from hub.voorstel;
grant select on hub.matcher_voorstel to estafette_matcher;`;

/**
 * A voorstel is between who put it forward (`partner_id`) and who answers for the inwoner (`aan_partner_id`, and whoever
 * has the regie), and with `gesolliciteerd_via_id` who told that the inwoner applied. `antwoord_op` is empty where an earlier "mag direct" was the answer. That an employer may have
 * discriminated stands apart, where no partner can read it.
 */
export class Voorstel1700000220100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const deel of [VOORSTEL, VERMOEDEN, TRECHTER, FEITEN]) await q.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
