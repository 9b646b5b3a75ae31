import type { MessagePort } from 'node:worker_threads';
import type { Stand } from './bestand.js';
import type { Geheugen, Woorden } from './opbouw.js';

/** What a worker hears. Messages arrive in order, so a question is never about words or memory still to come. */
export type Bericht =
  | { readonly soort: 'woorden'; readonly erbij: Woorden }
  | { readonly soort: 'geheugen'; readonly geheugen: Geheugen }
  | { readonly soort: 'kennis'; readonly kennis: unknown }
  | {
      readonly soort: 'vraag';
      readonly nr: number;
      readonly epoche: number;
      readonly slots: number;
      readonly vraag: unknown;
    };

export interface Antwoord {
  readonly nr: number;
  readonly uitkomst?: unknown;
  readonly fout?: unknown;
}

/** Answers questions; `kennis` is what was given along with the question, sent once as long as it is the same. */
export type Beantwoord<V, A, K = undefined> = (stand: Stand, vraag: V, kennis: K) => A;

type Groeiend = { [K in keyof Woorden]: Woorden[K] extends readonly (infer T)[] ? T[] : never };

/** The work of one thread: answers questions over the memory that it shares with the writer. */
export function arbeid<V, A, K = undefined>(
  poort: Pick<MessagePort, 'on' | 'postMessage'>,
  maak: (woorden: Woorden) => Beantwoord<V, A, K>,
): void {
  const woorden: Groeiend = { beroepen: [], competenties: [], plekken: [], maxima: [], reizen: [], klassen: [] };
  const beantwoord = maak(woorden);
  let geheugen: Geheugen | undefined;
  let kennis: unknown;
  poort.on('message', (bericht: Bericht) => {
    if (bericht.soort === 'woorden') neemOver(woorden, bericht.erbij);
    else if (bericht.soort === 'geheugen') geheugen = bericht.geheugen;
    else if (bericht.soort === 'kennis') kennis = bericht.kennis;
    else {
      const { nr, epoche, slots, vraag } = bericht;
      const stand = { geheugen: geheugen!, epoche, slots };
      poort.postMessage(probeer(nr, () => beantwoord(stand, vraag as V, kennis as K)));
    }
  });
}

/** One question that fails is the failure of who asked it: the thread goes on. */
function probeer(nr: number, werk: () => unknown): Antwoord {
  try {
    return { nr, uitkomst: werk() };
  } catch (fout) {
    return { nr, fout };
  }
}

function neemOver(woorden: Groeiend, { klassen, ...erbij }: Woorden): void {
  for (const naam of Object.keys(erbij) as (keyof typeof erbij)[]) {
    const lijst: unknown[] = woorden[naam];
    for (const woord of erbij[naam]) lijst.push(woord);
  }
  klassen.forEach((nieuw, groep) => {
    const lijst = ((woorden.klassen[groep] as unknown[] | undefined) ??= []) as (typeof nieuw)[number][];
    for (const een of nieuw) lijst.push(een);
  });
}
