import type { MigrationInterface, QueryRunner } from '@estafette/persistence';
import type { Doelbindingversie } from './regel.js';
import { versie } from './versies/1.0.0.js';

const TABELLEN = `
  create table hub.doelbinding (
    versie text primary key,
    vanaf date not null unique
  );
  create table hub.doelregel (
    id uuid primary key default uuidv7(),
    versie text not null references hub.doelbinding,
    grond text not null,
    dienst text,
    veldgroep text not null,
    grondslag text not null,
    unique nulls not distinct (versie, grond, dienst, veldgroep)
  );
  grant select on hub.doelbinding, hub.doelregel to estafette_hub;

  create function hub.doelbindingversie() returns text language sql stable as $$
    select versie from hub.doelbinding where vanaf <= current_date order by vanaf desc limit 1 $$;

  create function hub.veldgroepen(inwoner uuid, partner uuid) returns setof text language sql stable as $$
    select distinct r.veldgroep from hub.binding b
      join hub.doelregel r on r.grond = b.grond and (r.dienst is null or r.dienst = b.dienst)
     where b.inwoner_id = inwoner and b.partner_id = partner and (b.tot is null or b.tot > now())
       and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id) and r.versie = hub.doelbindingversie() $$;

  create function hub.mag_zien(inwoner uuid, groep text) returns boolean language sql stable as $$
    select groep in (select hub.veldgroepen(inwoner, hub.huidige_partner())) $$;`;

/**
 * Which groups of facts each ground lets a partner see; row-level security of every table with such facts asks
 * `hub.mag_zien`. The hub may read the rules, never write them: a change is a new version, in a migration that can be
 * reviewed.
 */
export class Doelbinding1700000002100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await neemOp(q, versie);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

async function neemOp(q: QueryRunner, { versie: naam, vanaf, regels }: Doelbindingversie): Promise<void> {
  await q.query(`insert into hub.doelbinding (versie, vanaf) values ($1, $2)`, [naam, vanaf]);
  for (const { grond, diensten = [null], groepen, grondslag } of regels) {
    await q.query(
      `insert into hub.doelregel (versie, grond, dienst, veldgroep, grondslag)
       select $1, $2, d, g, $5 from unnest($3::text[]) as d, unnest($4::text[]) as g`,
      [naam, grond, diensten, groepen, grondslag],
    );
  }
}
