import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * People who log in with their own organisation: each attempt is known here until it comes back, once. A session knows
 * when its person last proved who they are, and the roles that their organisation gave along, if it did.
 */
export class Oidc1700000270100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.aanmeldpoging (
        hash bytea primary key,
        nonce text not null,
        verifier text not null,
        naar text not null,
        opnieuw boolean not null,
        verloopt_op timestamptz not null
      );
      grant select, insert, delete on hub.aanmeldpoging to estafette_hub;
      alter table hub.sessie add column bewezen_op timestamptz not null default now(), add column rollen text[];`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
