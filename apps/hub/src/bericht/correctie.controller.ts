import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { CORRECTIE } from './bericht.openapi.js';
import { Correctie } from './correctie.js';
import { alsInnameAntwoord } from './inname.js';

/** Mending a bericht that was refused, for the system that sent it or who manages the connection. */
@Beschrijft(CORRECTIE)
@Controller('berichten/:id/correctie')
export class CorrectieController {
  constructor(@Inject(Correctie) private readonly correctie: Correctie) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.correctie.toon(afzender(wie), id);
  }

  @Post()
  @HttpCode(202)
  async verbeter(
    @Aanvrager() wie: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.correctie.verbeter(afzender(wie), id, leesObject(body)['data']));
  }
}

function afzender({ partner, medewerker, rollen }: Aanmelding): Partner {
  if (medewerker && !rollen.includes('partnerbeheerder')) throw Weigering.van('GEEN_TOEGANG');
  return partner;
}
