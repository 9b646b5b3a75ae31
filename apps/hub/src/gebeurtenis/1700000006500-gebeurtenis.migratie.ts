import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Tells who looks at a screen that an overdracht, or a signaal about it, is not what it was: its id and no more. */
export class Gebeurtenis1700000006500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function hub.meld_overdracht() returns trigger language plpgsql as $$
        begin perform pg_notify('gebeurtenis', new.id::text); return null; end $$;
      create function hub.meld_overdracht_van_signaal() returns trigger language plpgsql as $$
        begin perform pg_notify('gebeurtenis', new.overdracht_id::text); return null; end $$;
      create trigger meld_gebeurtenis after insert or update on hub.overdracht
        for each row execute function hub.meld_overdracht();
      create trigger meld_gebeurtenis after insert or update on hub.signaal
        for each row execute function hub.meld_overdracht_van_signaal();`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
