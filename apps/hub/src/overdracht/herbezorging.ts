import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Vrager } from '../bericht/index.js';
import { Bezorging } from '../levering/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { Stapzetter } from './stapverzoek.js';
import { nietAangekomen } from './vervolg/gegevens.js';

/** Delivers what was told about an overdracht once more, where it did not arrive; that it did is told too. */
@Injectable()
export class Herbezorging {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
    @Inject(Stapzetter) private readonly stapzetter: Stapzetter,
  ) {}

  /** Gives how many berichten are on their way again; refused for who takes no part in it. */
  async start(vrager: Vrager, id: string): Promise<{ opnieuw: number }> {
    const { id: partnerId } = vrager.partner;
    const { intern, opnieuw } = await this.alsHub(async (em) => {
      const intern = isUuid(id) ? await this.verwijzingen.internId(em, partnerId, 'overdracht', id) : undefined;
      if (!intern) throw Weigering.van('NIET_GEVONDEN');
      return { intern, opnieuw: await nietAangekomen(em, intern, partnerId) };
    });
    if (opnieuw === 0) return { opnieuw };
    await this.stapzetter.meld(vrager, id, 'nagevraagd', { wijze: 'opnieuw-verstuurd' });
    await this.alsHub((em) => this.bezorging.herbezorgOver(em, partnerId, { soort: 'overdracht', id: intern }));
    return { opnieuw };
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'bezorging', werk);
  }
}
