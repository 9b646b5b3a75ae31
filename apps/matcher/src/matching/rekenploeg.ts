import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Ploeg } from '@estafette/matchmotor';
import type { LokaleDatum } from '@estafette/tijd';
import { Indexlezer, type Indexbeeld } from '../kandidaatindex/index.js';
import { stelOp, type Opgesteld, type Vraag } from './antwoord.js';
import { priorsVoor } from './omgeving.js';
import type { Lijstopdracht } from './opsteller.js';
import { vertoningUit, type Vertoningsstand } from './vertoningsstand.js';

const DRADEN_MAXIMAAL = 4;

/** One for this thread, which reads and writes; the others reckon. */
const DRADEN = Math.min(DRADEN_MAXIMAAL, Math.max(1, availableParallelism() - 1));

/** Makes answers in threads of their own, so that reading and answering others goes on meanwhile. */
@Injectable()
export class Rekenploeg implements OnApplicationShutdown {
  private readonly ploeg: Ploeg<Lijstopdracht, Opgesteld, Vertoningsstand>;

  constructor(@Inject(Indexlezer) lezer: Indexlezer) {
    const maakWorker = () => new Worker(new URL('./arbeider.js', import.meta.url));
    this.ploeg = new Ploeg(lezer.bestand, DRADEN, maakWorker);
  }

  /**
   * Candidates for a vacancy come from the columns. Those for a reserved place are few and known by name, and the mirror
   * is over vacancies: both are reckoned here.
   */
  async stelOp(beeld: Indexbeeld, vraag: Vraag, dag: LokaleDatum, vertoning: Vertoningsstand): Promise<Opgesteld> {
    const vacature = vraag.soort === 'kandidaten' && beeld.vacatures.find(({ id }) => id === vraag.over);
    if (!vacature || vraag.alleen) return stelOp(beeld, vraag, dag, vertoningUit(vertoning));
    const priors = priorsVoor(beeld, vacature, dag).tabel;
    const opdracht = { vraag, dag, vacature, gezien: beeld.kandidaten.length, priors };
    return (await this.ploeg.zoekIn(beeld.stand, opdracht, vertoning)).uitkomst;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ploeg.stop();
  }
}
