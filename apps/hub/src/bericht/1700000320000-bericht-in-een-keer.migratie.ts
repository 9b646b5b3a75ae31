import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * A bericht is written once, complete, at the end of its transaction; what points to it may be there before it. Who opens one
 * keeps others with the same id outside until the commit.
 */
export class BerichtInEenKeer1700000320000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      do $$
        declare verwijzing record;
        begin
          for verwijzing in select conrelid::regclass as tabel, conname from pg_constraint
                             where confrelid = 'hub.bericht'::regclass and contype = 'f' loop
            execute format('alter table %s alter constraint %I deferrable initially deferred', verwijzing.tabel, verwijzing.conname);
          end loop;
        end $$;

      create function hub.open_bericht(afzender uuid, van text, nummer text)
      returns table (id uuid, hash bytea, onderwerp_soort text, onderwerp_id uuid, onderwerp_nummer text)
      language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'bericht', afzender, van, nummer), 0));
          return query select b.id, b.hash, b.onderwerp_soort, b.onderwerp_id, b.onderwerp_nummer from hub.bericht b
            -- By the id that the bericht has: a plan from when there were few might read all berichten of the sender.
            where b.ce_id = nummer and b.bron = van and b.partner_id is not distinct from afzender and b.status = 'verwerkt';
        end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
