import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * The mirror: a question can also be about a candidate. From now on a row can tell something about an inwoner, so only
 * who asked sees it. `bericht_id`: asked by a bericht, so answered by one.
 */
export class VraagNaarVacatures1700000210200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.kandidatenvraag
        add column soort text not null default 'kandidaten' check (soort in ('kandidaten', 'vacatures')),
        add column kandidaat_id uuid references hub.kandidaat,
        add column bericht_id uuid references hub.bericht,
        alter column vacature_id drop not null,
        add check ((soort = 'kandidaten') = (vacature_id is not null)),
        add check ((soort = 'vacatures') = (kandidaat_id is not null));
      ${rijbeveiliging('hub.kandidatenvraag', 'partner_id = hub.huidige_partner()')}
      create or replace view hub.matcher_vraag as
        select id, vacature_id, aantal, soort, kandidaat_id, bericht_id is not null as per_bericht
          from hub.kandidatenvraag;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
