import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { BijSluitingVacature, type Sluiting, type Sluitingshoorder } from '../vacature/index.js';
import { Voorstellen } from './voorstellen.js';

/** Nobody waits for a place that is gone. */
@BijSluitingVacature()
@Injectable()
export class VoorstellenBijSluiting implements Sluitingshoorder {
  constructor(@Inject(Voorstellen) private readonly voorstellen: Voorstellen) {}

  async gesloten(em: EntityManager, { vacatureId, reden, oorzaak, nu }: Sluiting): Promise<void> {
    await this.voorstellen.laatVervallen(em, { vacatureId }, reden, oorzaak, nu);
  }
}
