import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Kandidaten } from './kandidaten.js';

@Controller('kandidaten')
export class KandidaatController {
  constructor(
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  @Get(':id')
  async toon(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<object> {
    return this.kandidaten.alsGebonden(partner, id, 'inzage', async (em, kandidaat) => {
      const { versie, profiel, keten, vastgesteldOp } = kandidaat;
      const naam = await this.verwijzingen.bekendeNaam(em, partner.id, 'inwoner', kandidaat.id);
      return { ...naam, versie, vastgesteldOp, profiel, keten };
    });
  }
}
