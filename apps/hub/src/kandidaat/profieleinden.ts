import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Uitbreidingen } from '../uitbreiding/index.js';

const EINDE = 'bijEindeProfiel';

/** Makes a provider hear that nobody looks for work for an inwoner any more. */
export const BijEindeProfiel = () => SetMetadata(EINDE, true);

export interface Profieleinde {
  readonly inwonerId: string;
  /** The id of the bericht that ended it, as its sender calls it. */
  readonly oorzaak: string;
  readonly nu: Date;
}

export interface Profieleindehoorder {
  profielBeeindigd(em: EntityManager, einde: Profieleinde): Promise<void>;
}

/** Passes on that a profile ended, in the transaction that ends it. */
@Injectable()
export class Profieleinden {
  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  async meld(em: EntityManager, einde: Profieleinde): Promise<void> {
    for (const { provider } of this.uitbreidingen.gemerkt<Profieleindehoorder, true>(EINDE)) {
      await provider.profielBeeindigd(em, einde);
    }
  }
}
