import { Controller, Get, Inject, Param } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { Kandidaten } from './kandidaten.js';

@Controller('kandidaten')
export class KandidaatController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  @Get(':id')
  async toon(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<object> {
    if (!isUuid(id)) throw Weigering.van('NIET_GEVONDEN');
    const inwonerId = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.internId(em, partner.id, 'inwoner', id),
    );
    if (!inwonerId) throw Weigering.van('NIET_GEVONDEN');
    return this.database.inTransactie({ soort: 'partner', partnerId: partner.id }, 'inzage', async (em) => {
      const kandidaat = await this.kandidaten.vind(em, inwonerId);
      if (!kandidaat) throw Weigering.van('NIET_GEVONDEN');
      const { versie, profiel, keten, vastgesteldOp } = kandidaat;
      const naam = await this.verwijzingen.bekendeNaam(em, partner.id, 'inwoner', inwonerId);
      return { ...naam, versie, vastgesteldOp, profiel, keten };
    });
  }
}
