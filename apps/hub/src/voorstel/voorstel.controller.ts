import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { Voorsteloverzicht } from './overzicht.js';
import { VOORSTELLEN } from './voorstel.openapi.js';

@Beschrijft(VOORSTELLEN)
@Controller('voorstellen')
export class VoorstelController {
  constructor(@Inject(Voorsteloverzicht) private readonly overzicht: Voorsteloverzicht) {}

  @Get()
  blader(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(partner, vraag);
  }

  @Get(':id')
  toon(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<object> {
    return this.overzicht.toon(partner, id);
  }
}
