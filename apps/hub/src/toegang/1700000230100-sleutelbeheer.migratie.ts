import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Keys expire and can be told apart: `herkenning` is how a key begins, too little to guess the rest from. */
export class Sleutelbeheer1700000230100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.sleutel
        add column herkenning text not null default '',
        add column omschrijving text not null default '',
        add column verloopt_op timestamptz not null default now() + interval '365 days',
        add column laatst_gebruikt_op timestamptz;
      alter table hub.sleutel alter column verloopt_op drop default;
      create index on hub.sleutel (partner_id);
      ${wijzigingslogboek('hub.sleutel', { stil: ['hash', 'laatst_gebruikt_op'] })}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
