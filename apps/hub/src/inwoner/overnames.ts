import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Uitbreidingen } from '../uitbreiding/index.js';

const OVERNAME = 'neemtWerkOver';

/** Makes a provider move open work when somebody else acts as the regisseur of an inwoner. */
export const NeemtWerkOver = () => SetMetadata(OVERNAME, true);

export interface Opvolger {
  readonly medewerkerId: string;
  readonly teamId: string;
}

export interface Werkoverdrager {
  /** `berichtId` is what brought it about; nothing when it is the day that did. */
  draagOver(
    em: EntityManager,
    inwonerId: string,
    vanId: string,
    opvolger: Opvolger,
    berichtId: string | undefined,
  ): Promise<void>;
}

/** Passes on that the regie of an inwoner went from one medewerker to another. */
@Injectable()
export class Overnames {
  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  async draagOver(
    em: EntityManager,
    inwonerId: string,
    vanId: string,
    opvolger: Opvolger,
    berichtId: string | undefined,
  ): Promise<void> {
    for (const { provider } of this.uitbreidingen.gemerkt<Werkoverdrager, true>(OVERNAME)) {
      await provider.draagOver(em, inwonerId, vanId, opvolger, berichtId);
    }
  }
}
