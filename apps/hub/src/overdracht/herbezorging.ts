import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Bezorging } from '../levering/index.js';
import type { Partner } from '../partner/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { Overdrachten } from './overdrachten.js';

/** Delivers what was told about an overdracht once more, where it did not arrive. */
@Injectable()
export class Herbezorging {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Gives how many berichten are on their way again. */
  async start(partner: Partner, id: string): Promise<{ opnieuw: number }> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const intern = isUuid(id) ? await this.verwijzingen.internId(em, partner.id, 'overdracht', id) : undefined;
      if (!intern) throw Weigering.van('NIET_GEVONDEN');
      const opnieuw = await this.bezorging.herbezorgOver(em, partner.id, { soort: 'overdracht', id: intern });
      const overdracht = await this.overdrachten.neem(em, intern);
      if (opnieuw > 0 && overdracht) {
        await this.overdrachten.vermeld(em, overdracht, 'opnieuw-verstuurd', undefined, this.klok.nu());
      }
      return { opnieuw };
    });
  }
}
