import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { QueryResultRow } from 'pg';
import { lijnVan } from './database.js';

/**
 * A statement that each connection parses once and plans a few times, under its own name: for what is asked all the time,
 * where planning takes longer than answering. Names its columns: a plan for `*` would break when a column is added.
 */
export async function voorbereid<R extends QueryResultRow>(
  em: EntityManager,
  naam: string,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  return (await lijnVan(em).vraagOnder(naam, opdracht, waarden)).rows as R[];
}

/**
 * The same where one plan is right whatever the values: by itself each connection would plan the statement five times more
 * before it believes that.
 */
export async function eenPlan<R extends QueryResultRow>(
  em: EntityManager,
  naam: string,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  return (await lijnVan(em).vraagVast(naam, opdracht, waarden)).rows as R[];
}

/** As `voorbereid`, for a statement that is put together from a few parts: its name follows from its text. */
export function onthouden<R extends QueryResultRow>(
  em: EntityManager,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  return voorbereid<R>(em, `v_${createHash('sha256').update(opdracht).digest('hex').slice(0, 40)}`, opdracht, waarden);
}
