import { describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { setImmediate as volgendeBeurt } from 'node:timers/promises';
import { gezamenlijk, opPlaats, verzameld } from './gezamenlijk.js';

const transactie = (): EntityManager => ({}) as EntityManager;

describe('gezamenlijk', () => {
  test('asks what is asked side by side at once, and answers each in its place, also who asks the same', async () => {
    const gesteld: (readonly string[])[] = [];
    const groot = gezamenlijk(async (_, gevraagd: readonly string[]) => {
      gesteld.push(gevraagd);
      return gevraagd.map((een) => een.toUpperCase());
    });
    const em = transactie();
    const naEenStap = Promise.resolve().then(() => groot(em, 'c'));
    expect(await Promise.all([groot(em, 'b'), groot(em, 'a'), groot(em, 'b'), naEenStap])).toEqual([
      'B',
      'A',
      'B',
      'C',
    ]);
    expect(gesteld).toEqual([['b', 'a', 'b', 'c']]);
  });

  test('remembers nothing: what is asked later is asked again', async () => {
    let stand = 0;
    const lees = gezamenlijk(async (_, gevraagd: readonly string[]) => gevraagd.map(() => ++stand));
    const em = transactie();
    expect([await lees(em, 'a'), await lees(em, 'a')]).toEqual([1, 2]);
  });

  test('keeps transactions apart', async () => {
    const gesteld: (readonly [EntityManager, readonly string[]])[] = [];
    const vraag = gezamenlijk(async (em, gevraagd: readonly string[]) => {
      gesteld.push([em, gevraagd]);
      return gevraagd;
    });
    const [een, ander] = [transactie(), transactie()];
    await Promise.all([vraag(een, 'a'), vraag(ander, 'b')]);
    expect(gesteld).toHaveLength(2);
    expect(gesteld[0]![0]).toBe(een);
    expect(gesteld[1]).toEqual([ander, ['b']]);
  });

  test('tells everybody of a failure, and goes on after it', async () => {
    let stuk = true;
    const vraag = gezamenlijk(async (_, gevraagd: readonly string[]) => {
      if (stuk) throw new Error('away');
      return gevraagd;
    });
    const em = transactie();
    const uitkomsten = await Promise.allSettled([vraag(em, 'a'), vraag(em, 'b')]);
    expect(uitkomsten.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    stuk = false;
    expect(await vraag(em, 'a')).toBe('a');
  });

  test('gives no answer of another where there is one too few', async () => {
    const vraag = gezamenlijk(async (_, gevraagd: readonly string[]) => gevraagd.slice(1));
    const em = transactie();
    const uitkomsten = await Promise.allSettled([vraag(em, 'a'), vraag(em, 'b')]);
    expect(uitkomsten.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('opPlaats', () => {
  test('puts each row with its question, in whatever order they come', () => {
    const [b, a, b2] = [
      { nr: 3, naam: 'b' },
      { nr: 1, naam: 'a' },
      { nr: 3, naam: 'b2' },
    ];
    expect(opPlaats(3, [b, a, b2])).toEqual([[a], [], [b, b2]]);
  });
});

/** Questions that are answered when the test says so. */
function metDeHand() {
  const gesteld: (readonly string[])[] = [];
  const antwoord: { klaar: (gegeven: readonly string[]) => void; mislukt: (oorzaak: Error) => void }[] = [];
  const vraag = verzameld((gevraagd: readonly string[]) => {
    gesteld.push([...gevraagd]);
    return new Promise<readonly string[]>((klaar, mislukt) => antwoord.push({ klaar, mislukt }));
  });
  return { gesteld, antwoord, vraag };
}

describe('verzameld', () => {
  test('asks with the next what is asked while an answer is under way: no answer is of before its question', async () => {
    const { gesteld, antwoord, vraag } = metDeHand();
    const eerste = vraag('a');
    await volgendeBeurt();
    const later = Promise.all([vraag('a'), vraag('b')]);
    await volgendeBeurt();
    expect(gesteld).toEqual([['a']]);
    antwoord[0]!.klaar(['before']);
    expect(await eerste).toBe('before');
    await volgendeBeurt();
    expect(gesteld).toEqual([['a'], ['a', 'b']]);
    antwoord[1]!.klaar(['after', 'B']);
    expect(await later).toEqual(['after', 'B']);
  });

  test('goes on after a failure, which only those hear who were asked with it', async () => {
    const { antwoord, vraag } = metDeHand();
    const eerste = vraag('a');
    await volgendeBeurt();
    const later = vraag('b');
    antwoord[0]!.mislukt(new Error('away'));
    await expect(eerste).rejects.toThrow('away');
    await volgendeBeurt();
    antwoord[1]!.klaar(['B']);
    expect(await later).toBe('B');
  });

  test('does not wait for an answer that does not come', async () => {
    const { antwoord, vraag, gesteld } = metDeHand();
    const nooit = vraag('a');
    await volgendeBeurt();
    const later = vraag('b');
    while (gesteld.length < 2) await volgendeBeurt();
    antwoord[1]!.klaar(['B']);
    expect(await later).toBe('B');
    antwoord[0]!.klaar(['A']);
    expect(await nooit).toBe('A');
  });
});
