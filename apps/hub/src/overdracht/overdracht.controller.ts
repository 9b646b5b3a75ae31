import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { Overzicht } from './overzicht.js';

@Controller('overdrachten')
export class OverdrachtController {
  constructor(@Inject(Overzicht) private readonly overzicht: Overzicht) {}

  @Get()
  blader(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(partner, vraag);
  }

  @Get(':id')
  toon(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<object> {
    return this.overzicht.toon(partner, id);
  }
}
