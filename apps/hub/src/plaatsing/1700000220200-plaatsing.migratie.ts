import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Work that started. `gegevens` is what was told of it besides (subsidy, employers, benefit); `vult` says that it took a
 * place of the vacature, which a proefplaats does not do.
 */
export class Plaatsing1700000220200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.plaatsing (
        id uuid primary key,
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        voorstel_id uuid references hub.voorstel,
        vacature_id uuid references hub.vacature,
        vorm text not null,
        vult boolean not null default false,
        vanaf date not null,
        gegevens jsonb not null,
        versie int not null default 1,
        gemeld_op timestamptz not null,
        einde date,
        reden_einde text
      );
      create index on hub.plaatsing (inwoner_id);
      create index on hub.plaatsing (partner_id);
      create index on hub.plaatsing (voorstel_id);
      ${rijbeveiliging(
        'hub.plaatsing',
        `(partner_id = hub.huidige_partner() and hub.werkt_aan(inwoner_id, 'plaatsing', id))
         or hub.heeft_regie(inwoner_id)`,
      )}
      grant select, insert, update on hub.plaatsing to estafette_hub;

      -- The paid work that someone has now; the hours are null when of some of it they are not known.
      create function hub.werk_van(inwoner uuid) returns table (werkt boolean, uren int) language sql stable as $$
        select count(*) > 0, case when count(*) = count(gegevens ->> 'uren') then sum((gegevens ->> 'uren')::int) end::int
          from hub.plaatsing where inwoner_id = inwoner and einde is null
           and vorm in ('regulier', 'detachering-individueel', 'detachering-groep', 'beschut') $$;

      create view hub.matcher_plaatsing as
        select inwoner_id, gemeld_op, einde is not null as is_beeindigd from hub.plaatsing;
      grant select on hub.matcher_plaatsing to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
