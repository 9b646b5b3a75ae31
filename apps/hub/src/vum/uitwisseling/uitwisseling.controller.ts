import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BeschrijftApart } from '../../openapi/index.js';
import { AanKant, AanroepGuard, DezeAanroep, type Aanroep } from '../aanroep/index.js';
import { volledigePaden, VOORVOEGSEL } from '../contract/index.js';
import { Uitwisseling, type Uitwisselantwoord } from './uitwisseling.js';

/** The contract has no place for it in the answer itself, and headers may be added. */
const NIET_GEANTWOORD = 'X-Estafette-Niet-Geantwoord';

/** The exchange of the region: one question to all its sources. */
@AanKant('uitwisseling')
@UseGuards(AanroepGuard)
@BeschrijftApart(volledigePaden('uitwisseling'))
@Controller(VOORVOEGSEL.uitwisseling)
export class UitwisselingController {
  constructor(@Inject(Uitwisseling) private readonly uitwisseling: Uitwisseling) {}

  @Post('werkzoekendeProfielen/matches')
  @HttpCode(200)
  async zoekWerkzoekenden(
    @DezeAanroep() aanroep: Aanroep,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    return geef(antwoord, await this.uitwisseling.zoek(aanroep, 'werkzoekenden', body));
  }

  @Get('werkzoekendeProfielen/:vumID')
  werkzoekende(@DezeAanroep() aanroep: Aanroep, @Param('vumID') vumId: string): Promise<object> {
    return this.uitwisseling.detail(aanroep, 'werkzoekenden', vumId);
  }

  @Post('vacatures/matches')
  @HttpCode(200)
  async zoekVacatures(
    @DezeAanroep() aanroep: Aanroep,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    return geef(antwoord, await this.uitwisseling.zoek(aanroep, 'vacatures', body));
  }

  @Get('vacatures/:vumID')
  vacature(@DezeAanroep() aanroep: Aanroep, @Param('vumID') vumId: string): Promise<object> {
    return this.uitwisseling.detail(aanroep, 'vacatures', vumId);
  }

  @Post('werkgeverscontactmomenten/matches')
  @HttpCode(200)
  async zoekContactmomenten(
    @DezeAanroep() aanroep: Aanroep,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    return geef(antwoord, await this.uitwisseling.zoekContactmomenten(aanroep, body));
  }
}

function geef(antwoord: FastifyReply, { inhoud, nietGeantwoord }: Uitwisselantwoord): object {
  if (nietGeantwoord.length > 0) void antwoord.header(NIET_GEANTWOORD, nietGeantwoord.join(', '));
  return inhoud;
}
