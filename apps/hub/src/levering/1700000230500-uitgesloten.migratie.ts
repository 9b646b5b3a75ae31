import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Who did not get a bericht that was meant for it, and why: its agreement or its subscriptions leave the type out. */
export class Uitgesloten1700000230500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.levering_uitgesloten (
        bericht_id uuid not null references hub.bericht,
        partner_id uuid not null references hub.partner,
        reden text not null check (reden in ('afspraak', 'abonnement')),
        primary key (bericht_id, partner_id)
      );
      grant select, insert on hub.levering_uitgesloten to estafette_hub;
      ${rijbeveiliging('hub.levering_uitgesloten', `exists (select from hub.bericht b where b.id = bericht_id)`)}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
