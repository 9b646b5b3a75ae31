import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Where the parts of a profile come from, one row per part of which that is known; each competence is a part. `afwijkend`
 * is what a lesser source said otherwise since. Whoever may see the part sees its source.
 */
export class KandidaatHerkomst1700000241000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.kandidaat_herkomst (
        kandidaat_id uuid not null references hub.kandidaat,
        onderdeel text not null,
        veldgroep text not null,
        herkomst text not null,
        methode text,
        datum date not null,
        partner_id uuid not null references hub.partner,
        bericht_id uuid not null references hub.bericht,
        afwijkend jsonb,
        primary key (kandidaat_id, onderdeel)
      );
      ${rijbeveiliging('hub.kandidaat_herkomst', 'hub.mag_zien(kandidaat_id, veldgroep) or hub.stelde_vast(kandidaat_id)')}
      grant select, insert, delete on hub.kandidaat_herkomst to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
