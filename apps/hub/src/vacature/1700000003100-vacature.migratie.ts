import { wijzigingsstroom, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** A vacature holds no data of inwoners; every partner may see it, so it has no row-level security. */
export class Vacature1700000003100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.vacature (
        id uuid primary key,
        partner_id uuid not null references hub.partner,
        accountmanager_id uuid references hub.medewerker,
        status text not null check (status in ('open', 'ingetrokken')),
        plaatsen int not null default 1,
        vorm text not null default 'onbekend',
        versie int not null default 1,
        profiel jsonb not null,
        gepubliceerd_op timestamptz not null
      );
      ${wijzigingsstroom('hub.vacature', 'matcherfeed')}
      grant select, insert, update on hub.vacature to estafette_hub;

      create view hub.matcher_vacature as
        select id, xid, status = 'open' as open,
          nullif(profiel #>> '{beroep,codeBeroepsnaam}', '') as beroep,
          (profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}')::int as uren_minimaal,
          (profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}')::int as uren_maximaal,
          left(profiel #>> '{adres,postcode}', 4) as pc4
        from hub.vacature;
      grant select on hub.matcher_vacature to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
