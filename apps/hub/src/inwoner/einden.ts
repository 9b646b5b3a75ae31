import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { InwonerBeeindigd } from '@estafette/contracts/inwoner';
import type { EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Uitbreidingen } from '../uitbreiding/index.js';

const EINDE = 'bijEindeInwoner';

/** Makes a provider close what it has open for an inwoner whose case ends. */
export const BijEindeInwoner = () => SetMetadata(EINDE, true);

export interface Einde {
  readonly inwonerId: string;
  readonly reden: InwonerBeeindigd['reden'];
  /** The day of the end (local calendar day). */
  readonly datum: string;
  readonly afzender: Partner;
  /** The bericht that ended it: our id, and what its sender calls it. */
  readonly bericht: { readonly id: string; readonly ceId: string };
  readonly nu: Date;
}

/** After an end by work the nazorg goes on, and the regisseur stays. */
export function isDoorWerk(reden: string): boolean {
  return reden === 'werk-voltijd' || reden === 'werk-deeltijd';
}

export interface Eindehoorder {
  beeindigd(em: EntityManager, einde: Einde): Promise<void>;
}

/** Passes on that a case ended, in the transaction that ends it. */
@Injectable()
export class Einden {
  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  async meld(em: EntityManager, einde: Einde): Promise<void> {
    for (const { provider } of this.uitbreidingen.gemerkt<Eindehoorder, true>(EINDE)) {
      await provider.beeindigd(em, einde);
    }
  }
}
