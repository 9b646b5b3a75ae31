import { describe, expect, test } from '@jest/globals';
import type { EntityManager, Stand } from '@estafette/persistence';
import { Stroom } from './stroom.js';

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
const rij = (n: number): Stand => ({ xid: String(n), id: id(n) });

/** Answers each query with the next list of rows and remembers from where was read. */
function databaseMet(...antwoorden: Stand[][]) {
  const vanaf: unknown[] = [];
  const em = {
    query: async (_sql: string, [xid]: unknown[]) => {
      vanaf.push(xid);
      return antwoorden.shift() ?? [];
    },
  } as unknown as EntityManager;
  return { em, vanaf };
}

describe('a change feed', () => {
  test('goes on after the last row that it read', async () => {
    const verwerkt: Stand[] = [];
    const stroom = new Stroom<Stand>('v', (r) => verwerkt.push(r));
    const { em, vanaf } = databaseMet([rij(1), rij(2)], []);
    expect(await stroom.lees(em)).toBe(2);
    expect(await stroom.lees(em)).toBe(0);
    expect(vanaf).toEqual(['0', '2']);
    expect(verwerkt).toEqual([rij(1), rij(2)]);
  });

  test('takes in what is ahead without moving on, and names it in what has been read', async () => {
    const verwerkt: Stand[] = [];
    const stroom = new Stroom<Stand>('v', (r) => verwerkt.push(r));
    const { em, vanaf } = databaseMet([rij(1)], [rij(3)], [rij(2), rij(3)], []);
    await stroom.lees(em);
    await stroom.kijkVooruit(em);
    expect(stroom.gelezen).toBe(`1/${id(1)}+3/${id(3)}`);
    await stroom.lees(em);
    await stroom.kijkVooruit(em);
    expect(stroom.gelezen).toBe(`3/${id(3)}`);
    expect(vanaf).toEqual(['0', '1', '1', '3']);
    expect(verwerkt).toEqual([rij(1), rij(3), rij(2), rij(3)]);
  });
});
