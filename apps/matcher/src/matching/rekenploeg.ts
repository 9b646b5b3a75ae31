import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Ploeg } from '@estafette/matchmotor';
import type { VacatureEisen, Weging } from '@estafette/matchregels';
import type { LokaleDatum } from '@estafette/tijd';
import { Indexlezer, type Indexbeeld } from '../kandidaatindex/index.js';
import { stelOp, type Opgesteld, type Vraag } from './antwoord.js';
import { metId } from './met-id.js';
import { priorsVoor } from './omgeving.js';
import type { Lijstopdracht } from './opsteller.js';
import { vertoningUit, type Vertoningsstand } from './vertoningsstand.js';

const DRADEN_MAXIMAAL = 4;

/** One for this thread, which reads and writes; the others reckon. */
const DRADEN = Math.min(DRADEN_MAXIMAAL, Math.max(1, availableParallelism() - 1));

/** A list as a weight set that is not in use would make it. */
export interface Proef {
  readonly vacature: VacatureEisen;
  readonly aantal: number;
  readonly weging: Weging;
}

/** Makes answers in threads of their own, so that reading and answering others goes on meanwhile. */
@Injectable()
export class Rekenploeg implements OnApplicationShutdown {
  private readonly ploeg: Ploeg<Lijstopdracht, Opgesteld, Vertoningsstand>;

  constructor(@Inject(Indexlezer) lezer: Indexlezer) {
    const maakWorker = () => new Worker(new URL('./arbeider.js', import.meta.url));
    this.ploeg = new Ploeg(lezer.bestand.woorden, DRADEN, maakWorker);
  }

  /**
   * Candidates for a vacancy come from the columns. Those for a reserved place are few and known by name, and the mirror
   * is over vacancies: both are reckoned here.
   */
  async stelOp(beeld: Indexbeeld, vraag: Vraag, dag: LokaleDatum, vertoning: Vertoningsstand): Promise<Opgesteld> {
    const vacature = vraag.soort === 'kandidaten' && metId(beeld.vacatures, vraag.over);
    if (!vacature || vraag.alleen) return stelOp(beeld, vraag, dag, vertoningUit(vertoning));
    const priors = priorsVoor(beeld, vacature, dag).tabel;
    const opdracht = { vraag, dag, vacature, gezien: beeld.kandidaten.length, priors };
    return this.ploeg.zoekIn(beeld.stand, opdracht, vertoning);
  }

  /** Who would be on the list with this weight set, in order. It is for nobody yet, so who waits for an answer goes first. */
  async probeer(beeld: Indexbeeld, proef: Proef, dag: LokaleDatum, vertoning: Vertoningsstand): Promise<string[]> {
    const { vacature, aantal, weging } = proef;
    const vraag = { soort: 'kandidaten', over: vacature.id, aantal } as const;
    const priors = priorsVoor(beeld, vacature, dag).tabel;
    const opdracht = { vraag, dag, vacature, gezien: beeld.kandidaten.length, priors, weging };
    const { getoond } = await this.ploeg.zoekIn(beeld.stand, opdracht, vertoning, 'herberekening');
    return getoond.map(({ kandidaatId }) => kandidaatId);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ploeg.stop();
  }
}
