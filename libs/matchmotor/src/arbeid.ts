import type { MessagePort } from 'node:worker_threads';
import type { Meetomgeving, Weging } from '@estafette/matchregels';
import type { Geheugen, Woorden } from './opbouw.js';
import { Zoeker, type Uitkomst, type Zoekvraag } from './zoeker.js';

/** What a worker hears. Messages arrive in order, so a question is never about words or memory still to come. */
export type Bericht =
  | { readonly soort: 'begin'; readonly weging: Weging }
  | { readonly soort: 'woorden'; readonly erbij: Woorden }
  | { readonly soort: 'geheugen'; readonly geheugen: Geheugen }
  | {
      readonly soort: 'zoek';
      readonly nr: number;
      readonly epoche: number;
      readonly slots: number;
      readonly vraag: Zoekvraag;
    };

export interface Antwoord {
  readonly nr: number;
  readonly uitkomst: Uitkomst;
}

type Groeiend = { [K in keyof Woorden]: Woorden[K] extends readonly (infer T)[] ? T[] : never };

/** The work of one thread: answers questions over the memory that it shares with the writer. */
export function arbeid(poort: Pick<MessagePort, 'on' | 'postMessage'>, omgeving: Meetomgeving): void {
  const woorden: Groeiend = { beroepen: [], competenties: [], plekken: [], maxima: [], reizen: [], klassen: [] };
  let geheugen: Geheugen | undefined;
  let zoeker: Zoeker | undefined;
  poort.on('message', (bericht: Bericht) => {
    if (bericht.soort === 'begin') zoeker = new Zoeker(omgeving, bericht.weging, woorden);
    else if (bericht.soort === 'woorden') neemOver(woorden, bericht.erbij);
    else if (bericht.soort === 'geheugen') geheugen = bericht.geheugen;
    else {
      const { nr, epoche, slots, vraag } = bericht;
      const antwoord: Antwoord = { nr, uitkomst: zoeker!.zoek({ geheugen: geheugen!, epoche, slots }, vraag) };
      poort.postMessage(antwoord);
    }
  });
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
