import { Inject } from '@nestjs/common';
import { Verwerker, Verwerkt, type Opdracht } from '@estafette/messaging';
import { MATCHER, type EntityManager } from '@estafette/persistence';
import { Herberekening } from './herberekening.js';

/** Recomputes the terms of an inwoner, or of a vacature, of which the hub says that it changed. */
@Verwerkt('bewaking')
export class Bewaker extends Verwerker {
  protected readonly wachtrij = 'bewaking';
  protected readonly wie = MATCHER;
  protected readonly doel = 'bewaking';

  constructor(@Inject(Herberekening) private readonly herberekening: Herberekening) {
    super();
  }

  protected async verwerk({ ids }: Opdracht, em: EntityManager): Promise<void> {
    const { inwonerId, vacatureId } = ids;
    if (vacatureId) return this.herberekening.herbereken(em, 'vacature', vacatureId);
    if (!inwonerId) throw new Error('A job for bewaking does not say about whom or what.');
    return this.herberekening.herbereken(em, 'inwoner', inwonerId);
  }
}
