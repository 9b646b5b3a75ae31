import { Body, Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { BeschrijftApart } from '../../openapi/index.js';
import { AanKant, AanroepGuard, DezeAanroep, type Aanroep } from '../aanroep/index.js';
import { volledigePaden, VOORVOEGSEL } from '../contract/index.js';
import { Contactmomenten } from '../contactmoment/index.js';
import { Bron } from './bron.js';

/** Our profiles, vacancies and contacts with employers, for an exchange of VUM. */
@AanKant('bron')
@UseGuards(AanroepGuard)
@BeschrijftApart(volledigePaden('bron'))
@Controller(VOORVOEGSEL.bron)
export class BronController {
  constructor(
    @Inject(Bron) private readonly bron: Bron,
    @Inject(Contactmomenten) private readonly contactmomenten: Contactmomenten,
  ) {}

  @Post('werkzoekendeProfielen/matches')
  @HttpCode(200)
  zoekWerkzoekenden(@DezeAanroep() aanroep: Aanroep, @Body() body: Buffer | undefined): Promise<object> {
    return this.bron.zoek(aanroep, 'werkzoekenden', body);
  }

  @Get('werkzoekendeProfielen/:idWerkzoekende')
  werkzoekende(@DezeAanroep() aanroep: Aanroep, @Param('idWerkzoekende') nummer: string): Promise<object> {
    return this.bron.detail(aanroep, 'werkzoekenden', nummer);
  }

  @Post('vacatures/matches')
  @HttpCode(200)
  zoekVacatures(@DezeAanroep() aanroep: Aanroep, @Body() body: Buffer | undefined): Promise<object> {
    return this.bron.zoek(aanroep, 'vacatures', body);
  }

  @Get('vacatures/:idVacature')
  vacature(@DezeAanroep() aanroep: Aanroep, @Param('idVacature') nummer: string): Promise<object> {
    return this.bron.detail(aanroep, 'vacatures', nummer);
  }

  @Post('werkgeverscontactmomenten/matches')
  @HttpCode(200)
  zoekContactmomenten(@DezeAanroep() aanroep: Aanroep, @Body() body: Buffer | undefined): Promise<object> {
    return this.contactmomenten.zoek(aanroep, body);
  }
}
