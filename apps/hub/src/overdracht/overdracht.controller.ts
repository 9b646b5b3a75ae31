import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { alsInnameAntwoord } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import type { Medewerker, Partner } from '../partner/index.js';
import { Aangemeld, Aanvrager, Persoon, type Aanmelding } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { OVERDRACHTEN } from './overdracht.openapi.js';
import { Overzicht } from './overzicht.js';
import { Stapzetter } from './stapverzoek.js';

@Beschrijft(OVERDRACHTEN)
@Controller('overdrachten')
export class OverdrachtController {
  constructor(
    @Inject(Overzicht) private readonly overzicht: Overzicht,
    @Inject(Stapzetter) private readonly stapzetter: Stapzetter,
  ) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  @Get(':id')
  toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.overzicht.toon(aanvrager, id);
  }

  /** A step that a person takes. It becomes a bericht of the own organisation, like any other. */
  @Post(':id/stappen')
  @HttpCode(202)
  async zetStap(
    @Aangemeld() partner: Partner,
    @Persoon() medewerker: Medewerker | undefined,
    @Headers('idempotency-key') sleutel: string | undefined,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.stapzetter.zet({ partner, medewerker, sleutel }, id, leesObject(body)));
  }
}
