import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import type { Zoekvraag } from '../web/index.js';
import { Koppelingbeheer, Systeem } from './inzagerecht.js';
import { LEVERINGEN } from './levering.openapi.js';
import { Leveringen } from './leveringen.js';

/** What went to whom, and what came of it. */
@Beschrijft(LEVERINGEN)
@Controller('leveringen')
export class LeveringenController {
  constructor(@Inject(Leveringen) private readonly leveringen: Leveringen) {}

  @Get()
  blader(@Koppelingbeheer() wie: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.leveringen.blader(wie, vraag);
  }

  @Get('aantallen')
  tel(@Koppelingbeheer() wie: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.leveringen.tel(wie, vraag);
  }

  /** Where the `dataref` of a bericht points to. */
  @Get(':id/data')
  data(@Systeem() wie: Partner, @Param('id') id: string): Promise<object> {
    return this.leveringen.data(wie, id);
  }
}
