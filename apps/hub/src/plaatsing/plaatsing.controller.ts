import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { Plaatsingoverzicht } from './overzicht.js';
import { PLAATSINGEN } from './plaatsing.openapi.js';

@Beschrijft(PLAATSINGEN)
@Controller('plaatsingen')
export class PlaatsingController {
  constructor(@Inject(Plaatsingoverzicht) private readonly overzicht: Plaatsingoverzicht) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }
}
