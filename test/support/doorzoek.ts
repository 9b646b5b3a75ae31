import { sql } from './database.js';

/**
 * Everything that stands in the tables of these schemas, as text; bytes as hexadecimal digits and as what they spell.
 */
export async function allesIn(beheerder: string, schemas: readonly string[]): Promise<string> {
  const tabellen = await sql<{ tabel: string }>(
    beheerder,
    `select format('%I.%I', table_schema, table_name) as tabel from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = any($1)`,
    [schemas],
  );
  const rijen: string[] = [];
  for (const { tabel } of tabellen) {
    rijen.push(...(await sql<{ rij: string }>(beheerder, `select t::text as rij from ${tabel} t`)).map((r) => r.rij));
  }
  return rijen
    .flatMap((rij) => [rij, rij.replace(/\\\\?x((?:[0-9a-f]{2})+)/g, (_, hex: string) => leesbaar(hex))])
    .join('\n');
}

function leesbaar(hex: string): string {
  return Buffer.from(hex, 'hex').toString('latin1');
}
