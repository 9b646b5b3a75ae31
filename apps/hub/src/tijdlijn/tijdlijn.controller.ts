import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, VraagtDoel, type Aanmelding } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { TIJDLIJN } from './tijdlijn.openapi.js';
import { Tijdlijn } from './tijdlijn.js';

@Beschrijft(TIJDLIJN)
@Controller('kandidaten/:id/tijdlijn')
export class TijdlijnController {
  constructor(@Inject(Tijdlijn) private readonly tijdlijn: Tijdlijn) {}

  @VraagtDoel()
  @Get()
  toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string, @Query() vraag: Zoekvraag): Promise<object> {
    return this.tijdlijn.toon(aanvrager, id, vraag);
  }
}
