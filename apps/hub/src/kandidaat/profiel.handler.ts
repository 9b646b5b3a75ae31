import { Inject, Injectable } from '@nestjs/common';
import type { KandidaatprofielAangevuld, KandidaatprofielVastgesteld } from '@estafette/contracts/kandidaatprofiel';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Kluis, profielcontact } from '../kluis/index.js';
import { Weigering } from '../web/index.js';
import { Kandidaten } from './kandidaten.js';
import type { Opgave } from './onderdelen.js';

@VerwerktBericht('kandidaatprofiel.vastgesteld')
@Injectable()
export class VastgesteldHandler implements BerichtHandler<KandidaatprofielVastgesteld> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  async verwerk(ontvangen: Ontvangen<KandidaatprofielVastgesteld>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, vertrouwelijk, berichtId, nu } = ontvangen;
    const inwonerId = data.inwoner.id!;
    await this.inwoners.bind(em, inwonerId, afzender.id, 'aanlevering', afzender.id);
    await this.kandidaten.stelVast(em, inwonerId, opgaveUit(data), { partnerId: afzender.id, berichtId, nu });
    await this.kluis.zetContactgegevens(em, inwonerId, { profiel: profielcontact(vertrouwelijk) });
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: (await this.kandidaten.magGedeeld(em, inwonerId)) ? zonder(afzender.id, betrokken) : [],
    };
  }
}

/** A part of the profile is told anew: whoever works with it now hears it, also for a voorstel or at work. */
@VerwerktBericht('kandidaatprofiel.aangevuld')
@Injectable()
export class AangevuldHandler implements BerichtHandler<KandidaatprofielAangevuld> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  async verwerk(ontvangen: Ontvangen<KandidaatprofielAangevuld>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, vertrouwelijk, berichtId, nu } = ontvangen;
    const inwonerId = data.inwoner.id!;
    const verteller = { partnerId: afzender.id, berichtId, nu };
    if (!(await this.kandidaten.vulAan(em, inwonerId, opgaveUit(data), verteller))) {
      throw Weigering.van(
        'OVERGANG_VERBODEN',
        'data.inwoner',
        'Er is nog geen profiel. Stuur kandidaatprofiel.vastgesteld.',
      );
    }
    const { profiel } = await this.kluis.contactgegevens(em, inwonerId);
    await this.kluis.zetContactgegevens(em, inwonerId, { profiel: { ...profiel, ...profielcontact(vertrouwelijk) } });
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht', 'voorstel', 'plaatsing']);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: (await this.kandidaten.magGedeeld(em, inwonerId)) ? zonder(afzender.id, betrokken) : [],
    };
  }
}

function zonder(partnerId: string, partners: readonly string[]): string[] {
  return partners.filter((id) => id !== partnerId);
}

function opgaveUit({ profiel = {}, keten = {}, herkomst = {} }: Omit<KandidaatprofielAangevuld, 'inwoner'>): Opgave {
  return { profiel, keten, herkomst };
}
