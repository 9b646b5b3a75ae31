import { Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { antwoord, Beschrijft, doe, lees, object, ofNiets, paden, tekst, tijdstip } from '../openapi/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import { Ondertekeningen } from './ondertekeningen.js';

/** Signing what a partner's systems ask. A key itself manages it not: who finds one cannot switch it off. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft(
  paden({
    '/partners/{naam}/ondertekening': {
      get: lees('ondertekening', object({ sinds: ofNiets(tijdstip) })),
      post: doe(
        'vernieuwOndertekengeheim',
        undefined,
        antwoord(200, object({ geheim: tekst }, { vorigTot: tijdstip })),
      ),
      delete: doe('stopOndertekening', undefined, antwoord(204)),
    },
  }),
)
@Controller('partners/:naam/ondertekening')
export class OndertekeningController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Ondertekeningen) private readonly ondertekeningen: Ondertekeningen,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      sinds: await this.ondertekeningen.sinds(em, id),
    }));
  }

  @Post()
  @HttpCode(200)
  vernieuw(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, (em, { id }) => this.ondertekeningen.vernieuw(em, id));
  }

  @Delete()
  @HttpCode(204)
  async stop(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<void> {
    await this.beheer.van(wie, naam, aanvraag, (em, { id }) => this.ondertekeningen.stop(em, id));
  }
}
