import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { BijEindeProfiel, type Profieleinde, type Profieleindehoorder } from '../kandidaat/index.js';
import { BijSluitingVacature, type Sluiting, type Sluitingshoorder } from '../vacature/index.js';
import { Voorstellen } from './voorstellen.js';

/** Nobody waits for a place that is gone, or for somebody who looks for work no more. */
@BijSluitingVacature()
@BijEindeProfiel()
@Injectable()
export class VoorstellenBijSluiting implements Sluitingshoorder, Profieleindehoorder {
  constructor(@Inject(Voorstellen) private readonly voorstellen: Voorstellen) {}

  async gesloten(em: EntityManager, { vacatureId, reden, oorzaak, nu }: Sluiting): Promise<void> {
    await this.voorstellen.laatVervallen(em, { vacatureId }, reden, oorzaak, nu);
  }

  async profielBeeindigd(em: EntityManager, { inwonerId, oorzaak, nu }: Profieleinde): Promise<void> {
    await this.voorstellen.laatVervallen(em, { inwonerId }, 'niet-beschikbaar', oorzaak, nu);
  }
}
