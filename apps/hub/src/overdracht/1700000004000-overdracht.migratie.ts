import { rijbeveiliging, wijzigingsstroom, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const OVERDRACHT = `
create sequence hub.overdracht_nummer start 10001;
create table hub.overdracht (
  id uuid primary key,
  nummer text not null unique,
  inwoner_id uuid not null references hub.inwoner,
  dienst text not null,
  van_partner_id uuid not null references hub.partner,
  van_team_id uuid not null references hub.team,
  naar_partner_id uuid not null references hub.partner,
  naar_team_id uuid not null references hub.team,
  inzet_partner_id uuid references hub.partner,
  inzet_team_id uuid references hub.team,
  gever_id uuid not null references hub.medewerker,
  behandelaar_id uuid references hub.medewerker,
  stokhouder_id uuid not null references hub.medewerker,
  status text not null,
  terug_naar text,
  versie int not null default 1,
  gegevens jsonb not null,
  ontbreekt jsonb not null,
  afgesproken text not null,
  uiterlijke_datum date,
  afgesproken_start date,
  verwachte_start date,
  onderbroken_tot date,
  andere_ontvanger_id uuid references hub.team,
  aangeboden_op timestamptz not null,
  ontvangen_op timestamptz,
  in_behandeling_op timestamptz,
  besluit_op timestamptz,
  aangevuld_op timestamptz,
  gestart_op timestamptz,
  hervat_op timestamptz,
  beeindigd_op timestamptz,
  reden_einde text,
  advies text,
  warm_contact_op timestamptz,
  gesprek_op timestamptz,
  check (behandelaar_id is not null or status not in ('in_behandeling', 'geaccepteerd', 'op_wachtlijst', 'gestart', 'onderbroken', 'afgerond'))
);
${wijzigingsstroom('hub.overdracht', 'overdrachtfeed')}
create index on hub.overdracht (inwoner_id);
create index on hub.overdracht (van_partner_id);
create index on hub.overdracht (naar_partner_id);
create index on hub.overdracht (van_team_id);
create index on hub.overdracht (naar_team_id);
create index on hub.overdracht (inzet_partner_id) where inzet_partner_id is not null;
${rijbeveiliging(
  'hub.overdracht',
  `(hub.huidige_partner() in (van_partner_id, naar_partner_id, inzet_partner_id) and hub.werkt_aan(inwoner_id, 'overdracht', id))
   or hub.heeft_regie(inwoner_id)`,
)}
grant select, insert, update on hub.overdracht to estafette_hub;
grant usage on sequence hub.overdracht_nummer to estafette_hub;`;

const STAP = `
create table hub.overdracht_stap (
  id uuid primary key default uuidv7(),
  overdracht_id uuid not null references hub.overdracht,
  bericht_id uuid,
  gebeurtenis text not null,
  van text,
  naar text not null,
  stokhouder_id uuid not null references hub.medewerker,
  gezet_op timestamptz not null
);
create index on hub.overdracht_stap (overdracht_id, id);
${rijbeveiliging('hub.overdracht_stap', `exists (select 1 from hub.overdracht o where o.id = overdracht_id)`)}
grant select, insert on hub.overdracht_stap to estafette_hub;`;

/**
 * An overdracht always has exactly one stokhouder, and from acceptance on a person of the taker: the table says so
 * itself. `inzet` is who deploys the dienst, where that is another than the giver. `nummer` is for the telephone. `gesprek_op` is when giver, taker and inwoner first spoke together;
 * `warm_contact_op` says that it was before the start. `andere_ontvanger_id` is the team that who refused it named.
 */
export class Overdracht1700000004000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(OVERDRACHT);
    await q.query(STAP);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
