import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Vacancies that were put to an outside exchange, and who came back. These people are not ours: they are seen by who
 * asked alone, and everything goes when the term of the agreement with the exchange is over.
 */
export class VumBuitenvraag1700000240500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.vum_buitenvraag (
        id uuid primary key,
        partner_id uuid not null references hub.partner,
        vacature_id uuid not null references hub.vacature,
        uitwisseling_id uuid not null references hub.partner,
        meer boolean not null,
        gesteld_op timestamptz not null,
        bewaar_tot timestamptz not null
      );
      create index on hub.vum_buitenvraag (bewaar_tot);
      ${rijbeveiliging('hub.vum_buitenvraag', 'partner_id = hub.huidige_partner()')}
      create table hub.vum_buitenkandidaat (
        id uuid primary key,
        vraag_id uuid not null references hub.vum_buitenvraag on delete cascade,
        vum_id text not null,
        profiel jsonb not null,
        detail jsonb
      );
      create index on hub.vum_buitenkandidaat (vraag_id);
      ${rijbeveiliging(
        'hub.vum_buitenkandidaat',
        'exists (select from hub.vum_buitenvraag v where v.id = vraag_id and v.partner_id = hub.huidige_partner())',
      )}
      grant select, insert, update, delete on hub.vum_buitenvraag, hub.vum_buitenkandidaat to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
