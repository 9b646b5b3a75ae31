import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, persoonAls, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { Plaatsingoverzicht } from './overzicht.js';
import { PLAATSINGEN } from './plaatsing.openapi.js';

@Beschrijft(PLAATSINGEN)
@Controller('plaatsingen')
export class PlaatsingController {
  constructor(
    @Inject(Plaatsingoverzicht) private readonly overzicht: Plaatsingoverzicht,
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
  ) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  /** A person tells that work starts. It becomes a bericht of the own organisation, like any other. */
  @Post()
  @HttpCode(202)
  async meldStart(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    const data = { ...leesObject(body), ...persoonAls('medewerker', vrager) };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'plaatsing.gestart', data));
  }
}
