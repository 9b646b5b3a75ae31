import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld, Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { KANDIDATENVRAGEN } from './kandidatenvraag.openapi.js';
import { Kandidatenvragen } from './kandidatenvragen.js';

const WACHT_MS = 5_000;
const STANDAARD_AANTAL = 10;
const MAX_AANTAL = 200;

/** Candidates for a vacature, or vacatures for a candidate, ranked and explained. */
@Beschrijft(KANDIDATENVRAGEN)
@Controller()
export class KandidatenvraagController {
  constructor(@Inject(Kandidatenvragen) private readonly vragen: Kandidatenvragen) {}

  /** 200 with the answer when the matcher is in time, else 202 with where to fetch it. */
  @Post('vacatures/:id/kandidaten')
  async naarKandidaten(
    @Aangemeld() partner: Partner,
    @Param('id') vacatureId: string,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    const vraagId = await this.vragen.naarKandidaten(partner, vacatureId, leesAantal(body));
    return this.antwoord(antwoord, vraagId, await this.vragen.wachtOp(partner, vraagId, WACHT_MS));
  }

  /** The mirror, under the same promise; 404 for whom the partner is not bound to. */
  @Post('kandidaten/:id/vacatures')
  async naarVacatures(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') kandidaatId: string,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    const vraagId = await this.vragen.naarVacatures(aanvrager, kandidaatId, leesAantal(body));
    return this.antwoord(antwoord, vraagId, await this.vragen.wachtOp(aanvrager.partner, vraagId, WACHT_MS));
  }

  @Get('kandidatenvragen/:id')
  async toon(
    @Aangemeld() partner: Partner,
    @Param('id') vraagId: string,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    return this.antwoord(antwoord, vraagId, await this.vragen.antwoord(partner, vraagId));
  }

  private antwoord(antwoord: FastifyReply, vraagId: string, uitkomst: object | undefined): object {
    if (uitkomst) {
      void antwoord.status(200);
      return uitkomst;
    }
    void antwoord.status(202).header('location', `/api/v1/kandidatenvragen/${vraagId}`);
    return { status: 'in behandeling' };
  }
}

function leesAantal(body: Buffer | undefined): number {
  const { aantal = STANDAARD_AANTAL } = leesObject(body);
  if (typeof aantal !== 'number' || !Number.isInteger(aantal) || aantal < 1 || aantal > MAX_AANTAL) {
    throw Weigering.van('GETAL_BUITEN_BEREIK', 'aantal', `Van 1 tot en met ${MAX_AANTAL}.`);
  }
  return aantal;
}
