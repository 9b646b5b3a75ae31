import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Terms that run, and what was found when one passed, about an overdracht, an inwoner or a partner. `oorzaak` tells
 * instances of one code apart; `bewaakt` is the version of the facts (of an inwoner with all overdrachten, or of the
 * postbus of a partner) for which the terms were last computed. Only ids are in it and every matcher watches all of
 * them, so there is no row-level security here. `normstand` is the version of the norms of the region that all terms follow.
 */
export class Bewaking1700000100200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table matcher.bewaakt (
        id uuid primary key,
        soort text not null,
        versie bigint not null
      );
      create index bewaakt_soort on matcher.bewaakt (soort) where soort <> 'inwoner';

      create table matcher.termijn (
        id uuid primary key default uuidv7(),
        bewaakt_id uuid not null,
        code text not null,
        onderwerp_soort text not null,
        onderwerp_id uuid not null,
        oorzaak text not null,
        vervalt_op timestamptz not null,
        gemeld_op timestamptz,
        unique (code, onderwerp_soort, onderwerp_id, oorzaak)
      );
      create index termijn_van on matcher.termijn (bewaakt_id);
      create index termijn_over on matcher.termijn (onderwerp_id, vervalt_op) where gemeld_op is null;
      create index termijn_open on matcher.termijn (vervalt_op) where gemeld_op is null;

      create table matcher.bevinding (
        id uuid primary key default uuidv7(),
        code text not null,
        onderwerp_soort text not null,
        onderwerp_id uuid not null,
        oorzaak text not null,
        gevonden_op timestamptz not null,
        vervallen_op timestamptz,
        reden text,
        unique (code, onderwerp_soort, onderwerp_id, oorzaak)
      );
      create table matcher.normstand (
        enige boolean primary key default true check (enige),
        versie int not null
      );
      grant select, insert, update on matcher.normstand to estafette_matcher;
      grant select, insert, update, delete on matcher.termijn, matcher.bewaakt to estafette_matcher;
      grant select, insert, update on matcher.bevinding to estafette_matcher;
      grant select on matcher.bevinding, matcher.termijn to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
