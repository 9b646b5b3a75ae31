import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Uitbreidingen } from '../uitbreiding/index.js';

const SLUITING = 'bijSluitingVacature';

/** Makes a provider hear that a vacature is no longer open. */
export const BijSluitingVacature = () => SetMetadata(SLUITING, true);

export interface Sluiting {
  readonly vacatureId: string;
  readonly reden: 'al-vervuld' | 'vacature-gesloten';
  /** The id of the bericht that closed it. */
  readonly oorzaak: string;
  readonly nu: Date;
}

export interface Sluitingshoorder {
  gesloten(em: EntityManager, sluiting: Sluiting): Promise<void>;
}

/** Passes on that a vacature is no longer open, in the transaction that closes it. */
@Injectable()
export class Sluitingen {
  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  async meld(em: EntityManager, sluiting: Sluiting): Promise<void> {
    for (const { provider } of this.uitbreidingen.gemerkt<Sluitingshoorder, true>(SLUITING)) {
      await provider.gesloten(em, sluiting);
    }
  }
}
