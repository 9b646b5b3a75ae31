import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import type { Vrager } from '../bericht/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { Stapzetter } from './stapverzoek.js';
import { nietAangekomen } from './vervolg/gegevens.js';

/** Lets what was told about an overdracht be delivered once more, where it did not arrive. */
@Injectable()
export class Herbezorging {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Stapzetter) private readonly stapzetter: Stapzetter,
  ) {}

  /** Gives how many berichten are on their way again; refused for who takes no part in it. */
  async start(vrager: Vrager, id: string): Promise<{ opnieuw: number }> {
    const { id: partnerId } = vrager.partner;
    const opnieuw = await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const intern = isUuid(id) ? await this.verwijzingen.internId(em, partnerId, 'overdracht', id) : undefined;
      if (!intern) throw Weigering.van('NIET_GEVONDEN');
      return nietAangekomen(em, intern, partnerId);
    });
    if (opnieuw > 0) await this.stapzetter.meld(vrager, id, 'nagevraagd', { wijze: 'opnieuw-verstuurd' });
    return { opnieuw };
  }
}
