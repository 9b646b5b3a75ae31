import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** At which public hosts the webhook of a partner may be. Where one is already, it stays. */
export class Webhookhost1700000260000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.webhook_host (
        partner_id uuid not null references hub.partner,
        host text not null check (host = lower(host)),
        primary key (partner_id, host)
      );
      grant select, insert, delete on hub.webhook_host to estafette_hub;
      insert into hub.webhook_host
      select partner_id, substring(url from '^https://([^/:?#]+)') from hub.webhook where url like 'https://%';
      ${wijzigingslogboek('hub.webhook_host')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
