import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, persoonAls, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { VACATURES } from './vacature.openapi.js';
import { Vacatures } from './vacatures.js';

@Beschrijft(VACATURES)
@Controller('vacatures')
export class VacatureController {
  constructor(
    @Inject(Vacatures) private readonly vacatures: Vacatures,
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
  ) {}

  @Get()
  blader(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    return this.vacatures.blader(partner, vraag);
  }

  @Get(':id')
  toon(@Aangemeld() partner: Partner, @Param('id') id: string): Promise<object> {
    return this.vacatures.toon(partner, id);
  }

  /** A person publishes a vacature. It becomes a bericht of the own organisation, like any other. */
  @Post()
  @HttpCode(202)
  async publiceer(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    const data = { ...leesObject(body), ...persoonAls('accountmanager', vrager) };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'vacature.gepubliceerd', data));
  }

  /** Changes what it names. */
  @Post(':id/wijziging')
  @HttpCode(202)
  async wijzig(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const data = { ...leesObject(body), vacature: { id } };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'vacature.gewijzigd', data));
  }

  /** The vacature is not open any more, though it is not filled. */
  @Post(':id/intrekking')
  @HttpCode(202)
  async trekIn(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const data = { ...leesObject(body), vacature: { id } };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'vacature.ingetrokken', data));
  }
}
