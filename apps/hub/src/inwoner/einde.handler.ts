import { Inject, Injectable } from '@nestjs/common';
import type { InwonerBeeindigd } from '@estafette/contracts/inwoner';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Weigering } from '../web/index.js';
import { Einden } from './einden.js';
import { Inwoners } from './inwoners.js';

/**
 * The case of an inwoner ends: what is open lapses, and nobody calls any more. After work the regisseur and the nazorg
 * stay; a case begins anew when the inwoner gets a regisseur again.
 */
@VerwerktBericht('inwoner.beeindigd')
@Injectable()
export class InwonerBeeindigdHandler implements BerichtHandler<InwonerBeeindigd> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Einden) private readonly einden: Einden,
  ) {}

  async verwerk(ontvangen: Ontvangen<InwonerBeeindigd>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, berichtId, envelop, nu } = ontvangen;
    const { reden, datum } = data;
    const inwonerId = data.inwoner.id!;
    const regie = await this.inwoners.gebonden(em, inwonerId, ['regie']);
    if (!regie.includes(afzender.id)) throw Weigering.van('ROL_ONJUIST', 'data.inwoner');
    // Before the grounds end: who is bound now must hear it.
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht', 'voorstel', 'plaatsing']);
    const bericht = { id: berichtId, ceId: envelop.id };
    await this.einden.meld(em, { inwonerId, reden, datum, afzender, bericht, nu });
    await this.inwoners.eindig(em, inwonerId, reden, datum);
    await this.inwoners.bewaak(em, inwonerId);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }
}
