import type { EntityManager } from 'typeorm';
import { lijnVan } from './database.js';

/**
 * A statement that each connection parses once and plans a few times, also for a purpose whose statements are not all
 * remembered: for what is asked all the time, where planning takes longer than answering. Names its columns: `*` is not
 * remembered, for its plan would break when a column is added.
 */
export async function voorbereid<R extends object>(
  em: EntityManager,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  return (await lijnVan(em).vraagVoorbereid(opdracht, waarden)).rows as R[];
}

/**
 * The same where one plan is right whatever the values: by itself each connection would plan the statement five times more
 * before it believes that.
 */
export async function eenPlan<R extends object>(
  em: EntityManager,
  opdracht: string,
  waarden: readonly unknown[],
): Promise<R[]> {
  return (await lijnVan(em).vraagVast(opdracht, waarden)).rows as R[];
}
