import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import type { Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Overdrachten } from '../overdracht/index.js';

/**
 * Work stopped: the regisseur has the stok the same day, of the nazorg that ran with who tells it, and by a contact that
 * is due today. Whose case ended is called by nobody.
 */
@Injectable()
export class Terugkeer {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
  ) {}

  async naarRegisseur(em: EntityManager, inwonerId: string, { afzender, berichtId, nu }: Ontvangen): Promise<void> {
    await this.overdrachten.rondNazorgAf(em, inwonerId, { afzender, berichtId, nu });
    if (await this.inwoners.isZaakBeeindigd(em, inwonerId)) return;
    const vandaag = lokaleDatum(nu);
    const regie = await this.inwoners.regie(em, inwonerId, vandaag);
    if (regie) await this.inwoners.planContact(em, inwonerId, regie.partnerId, vandaag, nu);
  }
}
