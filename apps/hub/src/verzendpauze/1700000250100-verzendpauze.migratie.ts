import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * While its one row is there, no bericht leaves the hub: not by webhook, not by postbus. Berichten come in as always.
 * A copy that is put back starts this way (`npm run estafette -- herstel`): what went out after the copy was made
 * would otherwise go out again before anybody looked.
 */
export class Verzendpauze1700000250100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.verzendpauze (
        enig boolean primary key default true check (enig),
        reden text not null,
        sinds timestamptz not null default now()
      );
      grant select, insert, update, delete on hub.verzendpauze to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
