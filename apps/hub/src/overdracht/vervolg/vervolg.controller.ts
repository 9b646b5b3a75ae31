import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, type Vrager } from '../../bericht/index.js';
import { Beschrijft } from '../../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../../toegang/index.js';
import { leesObject } from '../../web/index.js';
import { VERVOLG } from './vervolg.openapi.js';
import { Vervolg } from './vervolg.js';

/** The next steps that a person can take from an overdracht that stands still. */
@Beschrijft(VERVOLG)
@Controller('overdrachten/:id')
export class VervolgController {
  constructor(@Inject(Vervolg) private readonly vervolg: Vervolg) {}

  @Get('vervolgstappen')
  toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.vervolg.toon(aanvrager, id);
  }

  @Get('ontvangers')
  async ontvangers(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return { ontvangers: await this.vervolg.ontvangers(aanvrager, id), volgende: null };
  }

  @Post('navraag')
  @HttpCode(202)
  async vraagNa(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.vervolg.vraagNa(vrager, id, leesObject(body)));
  }

  @Post('warm-contact')
  @HttpCode(202)
  async planWarmContact(
    @Aanvrager() aanvrager: Aanmelding,
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.vervolg.planWarmContact(aanvrager, vrager, id, leesObject(body)));
  }

  @Post('andere-ontvanger')
  @HttpCode(202)
  async kiesAnder(
    @Aanvrager() aanvrager: Aanmelding,
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.vervolg.kiesAnder(aanvrager, vrager, id, leesObject(body)));
  }
}
