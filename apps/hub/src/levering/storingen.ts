import { Inject, Injectable, SetMetadata, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Uitbreidingen } from '../uitbreiding/index.js';

const BIJ_LEVERINGSSTORING = 'bijLeveringsstoring';

/** Makes a provider hear that leveringen to a partner fail, and that they work again. */
export const BijLeveringsstoring = () => SetMetadata(BIJ_LEVERINGSSTORING, true);

export interface Leveringsstoring {
  readonly partnerId: string;
  /**
   * `uitgeschakeld`: the partner said 410, nothing is sent any more. `onbereikbaar`: no attempt reached the partner for
   * too long. `opgegeven`: all attempts of a levering failed. `apartgezet`: the hub cannot deliver it.
   */
  readonly oorzaak: 'uitgeschakeld' | 'onbereikbaar' | 'opgegeven' | 'apartgezet';
  /** The bericht whose levering it was. */
  readonly berichtId: string;
}

export interface Storingshoorder {
  storing(em: EntityManager, storing: Leveringsstoring): Promise<void>;
  /** A levering arrived again, or the partner chose another way. */
  herstel(em: EntityManager, partnerId: string): Promise<void>;
}

/** Passes on that a webhook fails or works again, in the transaction that found it out. */
@Injectable()
export class Storingen implements OnApplicationBootstrap {
  private hoorders: Storingshoorder[] = [];

  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  onApplicationBootstrap(): void {
    this.hoorders = this.uitbreidingen.gemerkt<Storingshoorder, true>(BIJ_LEVERINGSSTORING).map((g) => g.provider);
  }

  async meld(em: EntityManager, storing: Leveringsstoring): Promise<void> {
    await em.query(`update hub.webhook set storing_sinds = coalesce(storing_sinds, now()) where partner_id = $1`, [
      storing.partnerId,
    ]);
    for (const hoorder of this.hoorders) await hoorder.storing(em, storing);
  }

  /** Does nothing when nothing was wrong, or while a bericht that was given up still has to be delivered again. */
  async hersteld(em: EntityManager, partnerId: string): Promise<void> {
    const [, hersteld] = await em.query<[unknown[], number]>(
      `update hub.webhook set storing_sinds = null
        where partner_id = $1 and storing_sinds is not null
          and not exists (select 1 from hub.levering l where l.partner_id = $1 and l.status in ('mislukt', 'apart'))`,
      [partnerId],
    );
    if (hersteld === 0) return;
    for (const hoorder of this.hoorders) await hoorder.herstel(em, partnerId);
  }
}
