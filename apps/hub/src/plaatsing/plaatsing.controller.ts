import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { Plaatsingoverzicht } from './overzicht.js';
import { PLAATSINGEN } from './plaatsing.openapi.js';

@Beschrijft(PLAATSINGEN)
@Controller('plaatsingen')
export class PlaatsingController {
  constructor(@Inject(Plaatsingoverzicht) private readonly overzicht: Plaatsingoverzicht) {}

  @Get()
  blader(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(partner, vraag);
  }
}
