import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * What was agreed with each partner. `stuurt`, `ontvangt` and `diensten` are null where nothing narrower was agreed
 * than what the catalogue gives its kind of organisation. Nothing here may serve rechtmatigheid (rules against harm,
 * 1): the database refuses it too.
 */
export class Afspraak1700000230400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(RECHTMATIGHEID);
    await q.query(TABELLEN);
    await q.query(`
      ${wijzigingslogboek('hub.afspraak')}
      ${wijzigingslogboek('hub.afspraak_grondslag')}
      ${wijzigingslogboek('hub.abonnement')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

const RECHTMATIGHEID = `
  create function hub.is_rechtmatigheid(tekst text) returns boolean language sql immutable
    return tekst ~* '(handhav|inkomen|fraud|controle|rechtmatig)';
  create function hub.is_naam_van_rechtmatigheid(naam text) returns boolean language sql immutable
    return naam = 'inkomen' or naam ~ '(^|-)(handhaving|fraude|controle|rechtmatigheid)(-|$)';
  alter table hub.partner add constraint partner_geen_rechtmatigheid
    check (not hub.is_rechtmatigheid(soort) and not hub.is_naam_van_rechtmatigheid(naam));
  alter table hub.team add constraint team_geen_rechtmatigheid check (not hub.is_naam_van_rechtmatigheid(naam));`;

const TABELLEN = `
  create table hub.afspraak (
    partner_id uuid primary key references hub.partner,
    versie int not null default 1,
    stuurt text[],
    ontvangt text[],
    diensten text[]
  );
  create table hub.afspraak_grondslag (
    partner_id uuid not null references hub.afspraak,
    doel text not null constraint doel_geen_rechtmatigheid check (not hub.is_rechtmatigheid(doel)),
    grondslag text not null,
    primary key (partner_id, doel)
  );
  create table hub.abonnement (
    partner_id uuid not null,
    type text not null,
    versie text not null check (versie ~ '^[0-9]+[.][0-9]+$'),
    doel text not null constraint abonnement_geen_rechtmatigheid check (not hub.is_rechtmatigheid(doel)),
    primary key (partner_id, type),
    foreign key (partner_id, doel) references hub.afspraak_grondslag (partner_id, doel)
  );
  grant select, insert, update on hub.afspraak to estafette_hub;
  grant select, insert, update, delete on hub.afspraak_grondslag, hub.abonnement to estafette_hub;

  create function hub.uitsluiting(partner uuid, soort text) returns text language sql stable
    return case
      -- AVG article 19: whoever got a fact hears that it was wrong or is gone, whatever it wants to hear.
      when soort like 'gegevens.%' then null
      when exists (select from hub.afspraak a where a.partner_id = partner and not soort = any(a.ontvangt))
        then 'afspraak'
      when exists (select from hub.abonnement b where b.partner_id = partner)
        and not exists (select from hub.abonnement b where b.partner_id = partner and b.type = soort)
        then 'abonnement' end;`;
