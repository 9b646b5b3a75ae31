import type { Worker } from 'node:worker_threads';
import type { Weging } from '@estafette/matchregels';
import type { Antwoord, Bericht } from './arbeid.js';
import type { Bestand } from './bestand.js';
import type { Geheugen, Woorden } from './opbouw.js';
import type { Uitkomst, Zoekvraag } from './zoeker.js';

/** So many questions lie with a worker at the same time: enough to keep it busy, few enough to let others go first. */
const PER_ARBEIDER = 2;

interface Opdracht {
  readonly vraag: Zoekvraag;
  readonly klaar: (gevonden: Gevonden) => void;
  readonly mislukt: (fout: unknown) => void;
}

/** What was found, and the epoch of which it is true. */
export interface Gevonden extends Uitkomst {
  readonly epoche: number;
}

/** Who waits for an answer goes before lists that are made anew. */
export type Haast = 'vraag' | 'herberekening';

/** Threads that search in one `Bestand` while it is being written. Each answer is about exactly one epoch. */
export class Ploeg {
  private readonly arbeiders: readonly Arbeider[];
  private readonly wachtend: Record<Haast, Opdracht[]> = { vraag: [], herberekening: [] };

  constructor(
    private readonly bestand: Bestand,
    weging: Weging,
    workers: readonly Worker[],
  ) {
    this.arbeiders = workers.map((worker) => new Arbeider(worker, weging, () => this.verdeel()));
  }

  /** Answers at an epoch that has everything that was written before the call. */
  zoek(vraag: Zoekvraag, haast: Haast = 'vraag'): Promise<Gevonden> {
    return new Promise((klaar, mislukt) => {
      this.wachtend[haast].push({ vraag, klaar, mislukt });
      this.verdeel();
    });
  }

  async stop(): Promise<void> {
    for (const { worker } of this.arbeiders) await worker.terminate();
  }

  private verdeel(): void {
    for (;;) {
      const vrij = this.arbeiders.reduce((een, ander) => (ander.drukte < een.drukte ? ander : een));
      if (vrij.drukte >= PER_ARBEIDER) return;
      const opdracht = this.wachtend.vraag.shift() ?? this.wachtend.herberekening.shift();
      if (!opdracht) return;
      vrij.geef(opdracht, this.bestand);
    }
  }
}

/** What the main thread knows of one worker. */
class Arbeider {
  private readonly onderhanden = new Map<number, Opdracht & { readonly epoche: number }>();
  private geheugen: Geheugen | undefined;
  private gekend: readonly number[] = [];
  private nr = 0;

  constructor(
    readonly worker: Worker,
    weging: Weging,
    isKlaar: () => void,
  ) {
    this.stuur({ soort: 'begin', weging });
    worker.on('message', ({ nr, uitkomst }: Antwoord) => {
      const { klaar, epoche } = this.onderhanden.get(nr)!;
      this.onderhanden.delete(nr);
      klaar({ ...uitkomst, epoche });
      isKlaar();
    });
    worker.on('error', (fout) => {
      for (const { mislukt } of this.onderhanden.values()) mislukt(fout);
      this.onderhanden.clear();
    });
  }

  get drukte(): number {
    return this.onderhanden.size;
  }

  geef(opdracht: Opdracht, { stand, woorden }: Bestand): void {
    const { epoche, slots, geheugen } = stand;
    this.leer(woorden);
    if (this.geheugen !== geheugen) this.stuur({ soort: 'geheugen', geheugen });
    this.geheugen = geheugen;
    this.onderhanden.set(++this.nr, { ...opdracht, epoche });
    this.stuur({ soort: 'zoek', nr: this.nr, epoche, slots, vraag: opdracht.vraag });
  }

  /** Tells the words that are new since the last time. */
  private leer({ klassen, ...rest }: Woorden): void {
    const lijsten: readonly (readonly unknown[])[] = [...Object.values(rest), ...klassen];
    if (lijsten.every(({ length }, i) => length === this.gekend[i])) return;
    const nieuw = lijsten.map((lijst, i) => lijst.slice(this.gekend[i] ?? 0));
    const namen = Object.keys(rest);
    const erbij = Object.fromEntries(namen.map((naam, i) => [naam, nieuw[i]])) as unknown as Omit<Woorden, 'klassen'>;
    this.stuur({
      soort: 'woorden',
      erbij: { ...erbij, klassen: nieuw.slice(namen.length) as unknown as Woorden['klassen'] },
    });
    this.gekend = lijsten.map(({ length }) => length);
  }

  private stuur(bericht: Bericht): void {
    this.worker.postMessage(bericht);
  }
}
