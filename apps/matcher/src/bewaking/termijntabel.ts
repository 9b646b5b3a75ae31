import type { EntityManager } from '@estafette/persistence';
import type { Bewaaktsoort, Gelezen } from './dossier.js';
import type { Termijn } from './termijnen.js';

/** A term of one of those whose facts are watched. */
export interface Bewaaktermijn extends Termijn {
  readonly bewaaktId: string;
}

/** As it is stored. */
export interface Termijnrij extends Bewaaktermijn {
  readonly id: string;
}

/** In one order, so that two that lock some of the same cannot wait for each other. */
export async function vergrendel(em: EntityManager, bewaaktIds: readonly string[]): Promise<void> {
  await em.query(
    `select pg_advisory_xact_lock(s.slot)
       from (select hashtextextended('bewaking:' || b.id, 0) as slot from unnest($1::text[]) b(id) order by 1) s`,
    [bewaaktIds],
  );
}

export async function leesTermijnen(em: EntityManager, bewaaktIds: readonly string[]): Promise<Termijnrij[]> {
  const rijen = await em.query<(Omit<Termijnrij, 'onderwerp'> & { soort: Soort; over: string })[]>(
    `select id, bewaakt_id as "bewaaktId", code, onderwerp_soort as soort, onderwerp_id as over, oorzaak,
            vervalt_op as "vervaltOp"
       from matcher.termijn where bewaakt_id = any($1) order by id`,
    [bewaaktIds],
  );
  return rijen.map(({ soort, over, ...rij }) => ({ ...rij, onderwerp: { soort, id: over } }));
}

type Soort = Termijn['onderwerp']['soort'];

/** Gives the ids of those that had been reported. */
export async function verwijder(em: EntityManager, rijen: readonly Termijnrij[]): Promise<string[]> {
  if (rijen.length === 0) return [];
  const [weg] = await em.query<[Gemeld[], number]>(
    `delete from matcher.termijn where id = any($1) returning id, gemeld_op is not null as "isGemeld"`,
    [rijen.map(({ id }) => id)],
  );
  return gemelde(weg);
}

/** They get another end. Gives the ids of those that had been reported and whose end is still to come now. */
export async function verzet(em: EntityManager, rijen: readonly Termijnrij[], nu: Date): Promise<string[]> {
  if (rijen.length === 0) return [];
  const [verzette] = await em.query<[Gemeld[], number]>(
    `update matcher.termijn t set vervalt_op = n.op, gemeld_op = case when n.op <= $3 then t.gemeld_op end
       from unnest($1::uuid[], $2::timestamptz[]) n(id, op) where t.id = any($1) and t.id = n.id
     returning t.id, n.op > $3 and old.gemeld_op is not null as "isGemeld"`,
    [rijen.map(({ id }) => id), rijen.map(({ vervaltOp }) => vervaltOp.toISOString()), nu],
  );
  return gemelde(verzette);
}

export async function voegToe(em: EntityManager, termijnen: readonly Bewaaktermijn[]): Promise<void> {
  if (termijnen.length === 0) return;
  await em.query(
    `insert into matcher.termijn (bewaakt_id, code, onderwerp_soort, onderwerp_id, oorzaak, vervalt_op)
     select n.bewaakt, n.code, n.soort, n.over, n.oorzaak, n.op
       from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[])
            n(bewaakt, code, soort, over, oorzaak, op)
     on conflict (code, onderwerp_soort, onderwerp_id, oorzaak) do nothing`,
    [
      termijnen.map((t) => t.bewaaktId),
      termijnen.map((t) => t.code),
      termijnen.map((t) => t.onderwerp.soort),
      termijnen.map((t) => t.onderwerp.id),
      termijnen.map((t) => t.oorzaak),
      termijnen.map((t) => t.vervaltOp.toISOString()),
    ],
  );
}

/** For which version of their facts the terms now hold. */
export async function onthoudVersies(
  em: EntityManager,
  soort: Bewaaktsoort,
  gelezen: readonly Gelezen[],
): Promise<void> {
  if (gelezen.length === 0) return;
  await em.query(
    `insert into matcher.bewaakt (id, soort, versie)
     select n.id, $1, n.versie from unnest($2::uuid[], $3::bigint[]) n(id, versie)
     on conflict (id) do update set versie = excluded.versie`,
    [soort, gelezen.map(({ id }) => id), gelezen.map(({ versie }) => versie)],
  );
}

export async function vergeet(em: EntityManager, bewaaktIds: readonly string[]): Promise<void> {
  if (bewaaktIds.length > 0) await em.query(`delete from matcher.bewaakt where id = any($1)`, [bewaaktIds]);
}

interface Gemeld {
  readonly id: string;
  readonly isGemeld: boolean;
}

function gemelde(rijen: readonly Gemeld[]): string[] {
  return rijen.filter(({ isGemeld }) => isGemeld).map(({ id }) => id);
}
