import { Inject, Injectable, SetMetadata, type OnApplicationBootstrap } from '@nestjs/common';
import { TYPE_VOORVOEGSEL } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Uitbreidingen } from '../uitbreiding/index.js';

const NA_BEVESTIGING = 'naBevestiging';

/** Makes a provider hear that a partner's system acknowledged the levering of a bericht of this type. */
export const NaBevestiging = (naam: string) => SetMetadata(NA_BEVESTIGING, naam);

export interface Bevestigd {
  readonly ce_id: string;
  readonly type: string;
  readonly onderwerp_id: string;
}

export interface Bevestigingshoorder {
  bevestigd(em: EntityManager, partnerId: string, bevestigd: Bevestigd): Promise<void>;
}

/** Passes on what was acknowledged, in the transaction of the acknowledgement. */
@Injectable()
export class Bevestigingen implements OnApplicationBootstrap {
  private readonly hoorders = new Map<string, Bevestigingshoorder>();

  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  onApplicationBootstrap(): void {
    for (const { provider, waarde } of this.uitbreidingen.gemerkt<Bevestigingshoorder, string>(NA_BEVESTIGING)) {
      this.hoorders.set(TYPE_VOORVOEGSEL + waarde, provider);
    }
  }

  async meld(em: EntityManager, partnerId: string, bevestigd: Bevestigd): Promise<void> {
    await this.hoorders.get(bevestigd.type)?.bevestigd(em, partnerId, bevestigd);
  }
}
