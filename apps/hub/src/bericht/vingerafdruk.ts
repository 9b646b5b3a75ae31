import { createHash } from 'node:crypto';

/**
 * The fingerprint of a bericht: equal for the same content, whatever the order of its fields, the white space or the
 * way it was sent (structured, binary, batch). Two different berichten under one id are told apart by it.
 */
export function vingerafdruk(waarde: unknown): Buffer {
  return createHash('sha256').update(canoniek(waarde)).digest();
}

function canoniek(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map(canoniek).join(',')}]`;
  if (typeof waarde !== 'object' || waarde === null) return JSON.stringify(waarde) ?? 'null';
  const velden = Object.entries(waarde)
    .filter(([, deel]) => deel !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([naam, deel]) => `${JSON.stringify(naam)}:${canoniek(deel)}`);
  return `{${velden.join(',')}}`;
}
