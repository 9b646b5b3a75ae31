import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PoolClient, QueryResultRow } from 'pg';

/**
 * A statement that each connection parses and plans once, under its own name: for what is asked all the time, where
 * planning takes longer than answering. Names its columns: a plan for `*` would break when a column is added.
 */
export async function voorbereid<R extends QueryResultRow>(
  em: EntityManager,
  naam: string,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  const lijn = (await em.queryRunner!.connect()) as PoolClient;
  return (await lijn.query<R>({ name: naam, text: opdracht, values: [...waarden] })).rows;
}

/** The same for a statement that is put together from a few parts: its name follows from its text. */
export function onthouden<R extends QueryResultRow>(
  em: EntityManager,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  return voorbereid<R>(em, `v_${createHash('sha256').update(opdracht).digest('hex').slice(0, 40)}`, opdracht, waarden);
}
