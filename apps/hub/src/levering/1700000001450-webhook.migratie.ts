import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Partners that want berichten pushed; a partner without a row here has a postbus. The secrets that sign what is sent
 * lie in the vault; `verbinding` is another one each time that the partner connects. `storing_sinds`: leveringen failed and
 * nothing was delivered since.
 */
export class Webhook1700000001450 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.webhook (
        partner_id uuid primary key references hub.partner,
        url text not null,
        verbinding uuid not null default gen_random_uuid(),
        status text not null default 'aan' check (status in ('aan', 'uit')),
        reden text check (status = 'uit' or reden is null),
        sinds timestamptz not null default clock_timestamp(),
        pauze_tot timestamptz,
        storing_sinds timestamptz
      );
      grant select, insert, update, delete on hub.webhook to estafette_hub;
      ${rijbeveiliging('hub.webhook', `partner_id = hub.huidige_partner()`)}

      alter table hub.levering
        add column pogingen int not null default 0,
        add column volgende_poging_op timestamptz not null default now(),
        drop constraint levering_status_check,
        add constraint levering_status_check check (status in ('open', 'bevestigd', 'mislukt', 'gewist'));
      create index levering_volgende_poging on hub.levering (partner_id, volgende_poging_op, volgorde)
        where status = 'open';
      alter table hub.levering_poging add column http_status int, add column antwoord text;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
