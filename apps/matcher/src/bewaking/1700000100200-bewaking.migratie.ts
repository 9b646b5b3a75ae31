import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Terms that run, and what was found when one passed. `oorzaak` tells instances of one code apart; `bewaakt` is the
 * version of an overdracht for which its terms were last computed. Only ids of overdrachten are in it and every
 * matcher watches all of them, so there is no row-level security here.
 */
export class Bewaking1700000100200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table matcher.termijn (
        id uuid primary key default uuidv7(),
        code text not null,
        overdracht_id uuid not null,
        oorzaak text not null,
        vervalt_op timestamptz not null,
        gemeld_op timestamptz,
        unique (code, overdracht_id, oorzaak)
      );
      create index termijn_van on matcher.termijn (overdracht_id);
      create index termijn_open on matcher.termijn (vervalt_op) where gemeld_op is null;

      create table matcher.bevinding (
        id uuid primary key default uuidv7(),
        code text not null,
        overdracht_id uuid not null,
        oorzaak text not null,
        gevonden_op timestamptz not null,
        vervallen_op timestamptz,
        unique (code, overdracht_id, oorzaak)
      );

      create table matcher.bewaakt (
        overdracht_id uuid primary key,
        versie int not null
      );
      grant select, insert, update, delete on matcher.termijn, matcher.bewaakt to estafette_matcher;
      grant select, insert, update on matcher.bevinding to estafette_matcher;
      grant select on matcher.bevinding to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
