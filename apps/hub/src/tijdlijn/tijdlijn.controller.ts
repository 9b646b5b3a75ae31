import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { TIJDLIJN } from './tijdlijn.openapi.js';
import { Tijdlijn } from './tijdlijn.js';

@Beschrijft(TIJDLIJN)
@Controller('kandidaten/:id/tijdlijn')
export class TijdlijnController {
  constructor(@Inject(Tijdlijn) private readonly tijdlijn: Tijdlijn) {}

  @Get()
  toon(@Aangemeld() partner: Partner, @Param('id') id: string, @Query() vraag: Zoekvraag): Promise<object> {
    return this.tijdlijn.toon(partner, id, vraag);
  }
}
