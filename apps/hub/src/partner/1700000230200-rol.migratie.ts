import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * What people may do, and the teams they belong to. The partner stands in each row, so that the database itself keeps
 * a person out of the teams of another organisation. Someone without roles has the one that comes with the organisation.
 */
export class Rol1700000230200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.team add unique (partner_id, id);
      alter table hub.medewerker add unique (partner_id, id), add column vertrokken_op timestamptz;
      create table hub.medewerker_rol (
        partner_id uuid not null,
        medewerker_id uuid not null,
        rol text not null,
        primary key (medewerker_id, rol),
        foreign key (partner_id, medewerker_id) references hub.medewerker (partner_id, id)
      );
      create table hub.medewerker_team (
        partner_id uuid not null,
        medewerker_id uuid not null,
        team_id uuid not null,
        primary key (medewerker_id, team_id),
        foreign key (partner_id, medewerker_id) references hub.medewerker (partner_id, id),
        foreign key (partner_id, team_id) references hub.team (partner_id, id)
      );
      grant select, insert, delete on hub.medewerker_rol, hub.medewerker_team to estafette_hub;
      ${wijzigingslogboek('hub.medewerker_rol')}
      ${wijzigingslogboek('hub.medewerker_team')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
