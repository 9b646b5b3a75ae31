import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Which client of which issuer speaks for a partner, and with which public keys the issuer signs. */
export class Oauth2Client1700000230300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.oauth2_client (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        issuer text not null,
        client_id text not null,
        jwks_url text,
        jwks jsonb,
        unique (issuer, client_id),
        check (num_nonnulls(jwks_url, jwks) = 1)
      );
      create index on hub.oauth2_client (partner_id);
      grant select, insert, delete on hub.oauth2_client to estafette_hub;
      ${wijzigingslogboek('hub.oauth2_client')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
