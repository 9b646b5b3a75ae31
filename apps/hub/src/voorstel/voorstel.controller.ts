import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { Voorsteloverzicht } from './overzicht.js';
import { Voorstelverzoek } from './stapverzoek.js';
import { VOORSTELLEN } from './voorstel.openapi.js';

@Beschrijft(VOORSTELLEN)
@Controller('voorstellen')
export class VoorstelController {
  constructor(
    @Inject(Voorsteloverzicht) private readonly overzicht: Voorsteloverzicht,
    @Inject(Voorstelverzoek) private readonly verzoek: Voorstelverzoek,
  ) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  @Get(':id')
  toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.overzicht.toon(aanvrager, id);
  }

  /** A person puts somebody forward. It becomes a bericht of the own organisation, like any other. */
  @Post()
  @HttpCode(202)
  async legVoor(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    return alsInnameAntwoord(await this.verzoek.legVoor(vrager, leesObject(body)));
  }

  @Post(':id/stappen')
  @HttpCode(202)
  async zetStap(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.verzoek.zet(vrager, id, leesObject(body)));
  }
}
