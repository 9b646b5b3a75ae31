import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { VACATURES } from './vacature.openapi.js';
import { Vacatures } from './vacatures.js';

@Beschrijft(VACATURES)
@Controller('vacatures')
export class VacatureController {
  constructor(@Inject(Vacatures) private readonly vacatures: Vacatures) {}

  @Get()
  blader(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.vacatures.blader(partner, vraag);
  }

  @Get(':id')
  toon(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<object> {
    return this.vacatures.toon(partner, id);
  }
}
