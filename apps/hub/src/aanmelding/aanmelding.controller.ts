import { Controller, Delete, Get, Headers, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, sessiekoekje, Sessies, sessieUit, type Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { AANMELDING } from './aanmelding.openapi.js';
import { medewerkervorm } from './medewerkervorm.js';

/** The session of the person who asks. */
@Beschrijft(AANMELDING)
@Controller('aanmeldingen/huidige')
export class AanmeldingController {
  constructor(@Inject(Sessies) private readonly sessies: Sessies) {}

  @Get()
  toon(@Aanvrager() { partner, medewerker, rollen, nogSeconden }: Aanmelding): object {
    if (!medewerker) throw Weigering.van('NIET_GEVONDEN');
    return medewerkervorm(medewerker, partner, rollen, nogSeconden);
  }

  @Delete()
  @HttpCode(204)
  async eindig(
    @Headers('cookie') cookie: string | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<void> {
    const geheim = sessieUit(cookie);
    if (geheim) await this.sessies.eindig(geheim);
    void antwoord.header('set-cookie', sessiekoekje(undefined));
  }
}
