import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Beschrijft } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld, Aanvrager, type Aanmelding } from '../toegang/index.js';
import { Proefwijziging } from '../vacature/index.js';
import { leesAls, leesObject, Weigering } from '../web/index.js';
import { KANDIDATENVRAGEN } from './kandidatenvraag.openapi.js';
import { Kandidatenvragen } from './kandidatenvragen.js';

const WACHT_MS = 5_000;
const STANDAARD_AANTAL = 10;
const MAX_AANTAL = 200;
const STANDAARD_VRAGEN = 3;
const MAX_VRAGEN = 20;

/** Candidates for a vacature, or vacatures for a candidate, ranked and explained. */
@Beschrijft(KANDIDATENVRAGEN)
@Controller()
export class KandidatenvraagController {
  constructor(@Inject(Kandidatenvragen) private readonly vragen: Kandidatenvragen) {}

  /** 200 with the answer when the matcher is in time, else 202 with where to fetch it. */
  @Post('vacatures/:id/kandidaten')
  async naarKandidaten(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') vacatureId: string,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    const vraagId = await this.vragen.naarKandidaten(aanvrager, vacatureId, leesAantal(body));
    return this.antwoord(antwoord, vraagId, await this.vragen.wachtOp(aanvrager.partner, vraagId, WACHT_MS));
  }

  /** Who would drop out and who would come in, if the vacature asked something else; for who published it. */
  @Post('vacatures/:id/proeflijst')
  async naarProeflijst(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') vacatureId: string,
    @Body() body: Buffer | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    const { aantal = STANDAARD_AANTAL, ...wijziging } = leesAls(Proefwijziging, body);
    const vraagId = await this.vragen.naarProeflijst(aanvrager, vacatureId, aantal, wijziging);
    return this.antwoord(antwoord, vraagId, await this.vragen.wachtOp(aanvrager.partner, vraagId, WACHT_MS));
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

  /** The questions whose answers would change most for this inwoner; 404 for whom the partner is not bound to. */
  @Get('kandidaten/:id/navraag')
  async navraag(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') kandidaatId: string,
    @Query('aantal') aantal: string | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    const hoeveel = aantal === undefined ? STANDAARD_VRAGEN : leesGetal(Number(aantal), MAX_VRAGEN);
    const vraagId = await this.vragen.naarNavraag(aanvrager, kandidaatId, hoeveel);
    return this.antwoord(antwoord, vraagId, await this.vragen.wachtOp(aanvrager.partner, vraagId, WACHT_MS));
  }

  /** Why a vacancy fits this inwoner or not, in words for the inwoner: reasons and what to correct, no scores. */
  @Get('kandidaten/:id/uitleg')
  async uitleg(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') kandidaatId: string,
    @Query('vacature') vacatureId: string | undefined,
    @Res({ passthrough: true }) antwoord: FastifyReply,
  ): Promise<object> {
    if (vacatureId === undefined) throw Weigering.van('PARAMETER_ONJUIST', 'vacature', 'Noem het id van de vacature.');
    const vraagId = await this.vragen.naarUitleg(aanvrager, kandidaatId, vacatureId);
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
  return leesGetal(aantal, MAX_AANTAL);
}

function leesGetal(aantal: unknown, hoogstens: number): number {
  if (typeof aantal !== 'number' || !Number.isInteger(aantal) || aantal < 1 || aantal > hoogstens) {
    throw Weigering.van('GETAL_BUITEN_BEREIK', 'aantal', `Van 1 tot en met ${hoogstens}.`);
  }
  return aantal;
}
