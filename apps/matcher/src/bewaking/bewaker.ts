import { Inject } from '@nestjs/common';
import { Verwerker, Verwerkt, type Opdracht } from '@estafette/messaging';
import { MATCHER, type EntityManager } from '@estafette/persistence';
import { Herberekening } from './herberekening.js';

/** Which of them comes first is the same in every bundle, so that two cannot wait for each other. */
const SOORTEN = ['inwoner', 'vacature'] as const;

interface Bewaakt {
  readonly soort: (typeof SOORTEN)[number];
  readonly id: string;
}

/** Recomputes the terms of an inwoner, or of a vacature, of which the hub says that it changed. */
@Verwerkt('bewaking')
export class Bewaker extends Verwerker {
  protected readonly wachtrij = 'bewaking';
  protected readonly wie = MATCHER;
  protected readonly doel = 'bewaking';

  constructor(@Inject(Herberekening) private readonly herberekening: Herberekening) {
    super();
  }

  protected async verwerk(opdracht: Opdracht, em: EntityManager): Promise<void> {
    const { soort, id } = bewaakteVan(opdracht);
    await this.herberekening.herbereken(em, soort, [id]);
  }

  /** Of each kind all of them at once. */
  protected override async verwerkAlle(opdrachten: readonly Opdracht[], em: EntityManager): Promise<void> {
    const gevraagd = opdrachten.map((opdracht) => ({ ...bewaakteVan(opdracht), opdracht }));
    for (const soort of SOORTEN) {
      const perId = new Map(gevraagd.filter((g) => g.soort === soort).map((g) => [g.id, g.opdracht]));
      await this.herberekening.herbereken(em, soort, [...perId.keys()], (id, werk) =>
        this.namens(perId.get(id)!, em, werk),
      );
    }
  }
}

function bewaakteVan({ ids: { inwonerId, vacatureId } }: Opdracht): Bewaakt {
  if (vacatureId) return { soort: 'vacature', id: vacatureId };
  if (!inwonerId) throw new Error('A job for bewaking does not say about whom or what.');
  return { soort: 'inwoner', id: inwonerId };
}
