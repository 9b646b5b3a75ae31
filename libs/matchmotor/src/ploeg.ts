import type { Worker } from 'node:worker_threads';
import type { Antwoord, Bericht } from './arbeid.js';
import type { Stand } from './bestand.js';
import type { Geheugen, Woorden } from './opbouw.js';

/** So many questions lie with a worker at the same time: enough to keep it busy, few enough to let others go first. */
const PER_ARBEIDER = 2;

interface Opdracht {
  readonly vraag: unknown;
  readonly stand: Stand;
  readonly kennis: unknown;
  readonly klaar: (uitkomst: unknown) => void;
  readonly mislukt: (fout: unknown) => void;
}

/** Who waits for an answer goes before lists that are made anew. */
export type Haast = 'vraag' | 'herberekening';

/** Threads that answer over one `Bestand` while it is being written. Each answer is about exactly one epoch. */
export class Ploeg<V, A, K = undefined> {
  private readonly arbeiders: readonly Arbeider[];
  private readonly wachtend: Record<Haast, Opdracht[]> = { vraag: [], herberekening: [] };

  /** `maakWorker` is called again for a worker that died: who asked it something, hears that it failed. */
  constructor(
    private readonly woorden: Woorden,
    aantal: number,
    maakWorker: () => Worker,
  ) {
    this.arbeiders = Array.from({ length: aantal }, () => new Arbeider(maakWorker, () => this.verdeel()));
  }

  /** Answers at this epoch, with this knowledge beside the columns. */
  zoekIn(stand: Stand, vraag: V, kennis: K, haast: Haast = 'vraag'): Promise<A> {
    return new Promise((klaar, mislukt) => {
      const opdracht = { vraag, stand, kennis, klaar: klaar as Opdracht['klaar'], mislukt };
      this.wachtend[haast].push(opdracht);
      this.verdeel();
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.arbeiders.map((arbeider) => arbeider.stop()));
  }

  private verdeel(): void {
    for (;;) {
      const vrij = this.arbeiders.reduce((een, ander) => (ander.drukte < een.drukte ? ander : een));
      if (vrij.drukte >= PER_ARBEIDER) return;
      const opdracht = this.wachtend.vraag.shift() ?? this.wachtend.herberekening.shift();
      if (!opdracht) return;
      vrij.geef(opdracht, this.woorden);
    }
  }
}

/** What the main thread knows of one worker. */
class Arbeider {
  private readonly onderhanden = new Map<number, Opdracht>();
  private worker!: Worker;
  private geheugen: Geheugen | undefined;
  private kennis: unknown;
  private gekend: readonly number[] = [];
  private nr = 0;
  private gestopt = false;

  constructor(
    private readonly maakWorker: () => Worker,
    private readonly isKlaar: () => void,
  ) {
    this.begin();
  }

  get drukte(): number {
    return this.onderhanden.size;
  }

  geef(opdracht: Opdracht, woorden: Woorden): void {
    const { epoche, slots, geheugen } = opdracht.stand;
    this.leer(woorden);
    if (this.geheugen !== geheugen) this.stuur({ soort: 'geheugen', geheugen });
    this.geheugen = geheugen;
    if (this.kennis !== opdracht.kennis) this.stuur({ soort: 'kennis', kennis: opdracht.kennis });
    this.kennis = opdracht.kennis;
    this.onderhanden.set(++this.nr, opdracht);
    this.stuur({ soort: 'vraag', nr: this.nr, epoche, slots, vraag: opdracht.vraag });
  }

  async stop(): Promise<void> {
    this.gestopt = true;
    await this.worker.terminate();
  }

  private begin(): void {
    const worker = this.maakWorker();
    this.worker = worker;
    [this.geheugen, this.kennis, this.gekend] = [undefined, undefined, []];
    worker.on('message', (antwoord: Antwoord) => this.neem(antwoord));
    let oorzaak: unknown = new Error('Een rekendraad is gestopt.');
    worker.on('error', (fout) => (oorzaak = fout));
    worker.on('exit', () => this.isWeg(oorzaak));
  }

  private neem({ nr, uitkomst, fout }: Antwoord): void {
    const { klaar, mislukt } = this.onderhanden.get(nr)!;
    this.onderhanden.delete(nr);
    if (fout === undefined) klaar(uitkomst);
    else mislukt(fout);
    this.isKlaar();
  }

  private isWeg(oorzaak: unknown): void {
    const verloren = [...this.onderhanden.values()];
    this.onderhanden.clear();
    if (!this.gestopt) this.begin();
    for (const { mislukt } of verloren) mislukt(oorzaak);
    if (!this.gestopt) this.isKlaar();
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
