import { Inject, Injectable } from '@nestjs/common';
import type { KandidaatprofielVastgesteld } from '@estafette/contracts/kandidaatprofiel';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Kluis, profielcontact } from '../kluis/index.js';
import { Kandidaten } from './kandidaten.js';

@VerwerktBericht('kandidaatprofiel.vastgesteld')
@Injectable()
export class ProfielHandler implements BerichtHandler<KandidaatprofielVastgesteld> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  async verwerk(ontvangen: Ontvangen<KandidaatprofielVastgesteld>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, vertrouwelijk, nu } = ontvangen;
    const inwonerId = data.inwoner.id!;
    await this.inwoners.bind(em, inwonerId, afzender.id, 'aanlevering', afzender.id);
    await this.kandidaten.stelVast(em, inwonerId, afzender.id, data.profiel, data.keten ?? {}, nu);
    await this.kluis.zetContactgegevens(em, inwonerId, { profiel: profielcontact(vertrouwelijk) });
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }
}
