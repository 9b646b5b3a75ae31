import { Inject, Injectable } from '@nestjs/common';
import type { KandidaatprofielBeeindigd } from '@estafette/contracts/kandidaatprofiel';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { BijEindeInwoner, Inwoners, type Eindehoorder, type Einde } from '../inwoner/index.js';
import { Weigering } from '../web/index.js';
import { Kandidaten } from './kandidaten.js';
import { Profieleinden } from './profieleinden.js';

/** Nobody looks for work for this inwoner any more. Who established the profile says so, or who has the regie. */
@VerwerktBericht('kandidaatprofiel.beeindigd')
@BijEindeInwoner()
@Injectable()
export class ProfieleindeHandler implements BerichtHandler<KandidaatprofielBeeindigd>, Eindehoorder {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Profieleinden) private readonly einden: Profieleinden,
  ) {}

  async verwerk(ontvangen: Ontvangen<KandidaatprofielBeeindigd>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, envelop, nu } = ontvangen;
    const inwonerId = data.inwoner.id!;
    await this.eisHouder(em, inwonerId, afzender.id);
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht', 'voorstel']);
    await this.kandidaten.haalUitLijsten(em, inwonerId);
    await this.einden.meld(em, { inwonerId, oorzaak: envelop.id, nu });
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }

  /** With the case the profile ends too. */
  async beeindigd(em: EntityManager, { inwonerId, bericht, nu }: Einde): Promise<void> {
    await this.kandidaten.haalUitLijsten(em, inwonerId);
    await this.einden.meld(em, { inwonerId, oorzaak: bericht.ceId, nu });
  }

  private async eisHouder(em: EntityManager, inwonerId: string, partnerId: string): Promise<void> {
    const kandidaat = await this.kandidaten.vind(em, inwonerId);
    if (!kandidaat) throw Weigering.van('OVERGANG_VERBODEN', 'data.inwoner', 'Er is geen profiel.');
    const regie = await this.inwoners.gebonden(em, inwonerId, ['regie']);
    if (kandidaat.partnerId !== partnerId && !regie.includes(partnerId)) {
      throw Weigering.van('ROL_ONJUIST', 'data.inwoner');
    }
  }
}
