import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * What a partner does in VUM. `bron_url`: where it answers questions as a source; `uitwisseling`: it passes on questions
 * of others, so it may name other OINs than its own; `uitwisseling_url`: where it answers ours as an exchange. How long
 * what came from it may be kept follows from the agreement with it.
 */
export class VumAansluiting1700000240100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.vum_aansluiting (
        partner_id uuid primary key references hub.partner,
        uitwisseling boolean not null default false,
        bron_url text,
        uitwisseling_url text,
        bewaardagen int not null default 28 check (bewaardagen between 1 and 365)
      );
      grant select, insert, update, delete on hub.vum_aansluiting to estafette_hub;
      ${wijzigingslogboek('hub.vum_aansluiting', { geheim: ['bron_url', 'uitwisseling_url'] })}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
