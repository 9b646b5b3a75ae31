import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** How many of the places are taken. When all are, the vacature is vervuld and no longer found by the matcher. */
export class VacatureBezet1700000220000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.vacature
        add column bezet int not null default 0 check (bezet >= 0),
        drop constraint vacature_status_check,
        add constraint vacature_status_check check (status in ('open', 'vervuld', 'ingetrokken'));`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
