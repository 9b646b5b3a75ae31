import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** An `identiteitsvraag` is a doubt that a human decides. `bsn_zoekvraag` is append-only. */
export class Identiteitsvraag1700000231100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.identiteitsvraag (
        id uuid primary key default uuidv7(),
        inwoner_id uuid not null,
        ander_id uuid check (ander_id <> inwoner_id),
        bericht_id uuid not null references hub.bericht,
        velden text[] not null,
        geopend_op timestamptz not null default now(),
        antwoord text check (antwoord in ('dezelfde', 'andere')),
        beantwoord_door uuid references hub.partner,
        beantwoord_op timestamptz,
        samenvoeging_id uuid references hub.samenvoeging
      );
      create unique index identiteitsvraag_open on hub.identiteitsvraag (inwoner_id, ander_id) nulls not distinct
        where antwoord is null;
      create function hub.beslist_over(partner uuid, inwoners uuid[]) returns boolean language sql stable
        return exists (select 1 from hub.binding b where b.inwoner_id = any(inwoners) and b.partner_id = partner
            and b.grond = 'regie' and (b.tot is null or b.tot > now()))
          or (exists (select 1 from hub.partner p where p.id = partner and p.soort = 'gemeente')
            and not exists (select 1 from hub.binding b where b.inwoner_id = any(inwoners)
              and b.grond = 'regie' and (b.tot is null or b.tot > now())));
      ${rijbeveiliging('hub.identiteitsvraag', 'hub.beslist_over(hub.huidige_partner(), array[inwoner_id, ander_id])')}
      grant select, insert, update on hub.identiteitsvraag to estafette_hub;

      create table hub.bsn_zoekvraag (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        medewerker_id uuid references hub.medewerker,
        doel text not null,
        inwoner_id uuid,
        op timestamptz not null default clock_timestamp()
      );
      ${rijbeveiliging('hub.bsn_zoekvraag', 'partner_id = hub.huidige_partner()')}
      grant select, insert on hub.bsn_zoekvraag to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
