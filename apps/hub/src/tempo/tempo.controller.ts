import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { antwoord, Beschrijft, doe, geheel, lees, object, paden } from '../openapi/index.js';
import { AlleenBeheer, Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesAls } from '../web/index.js';
import { Tempoafspraken } from './afspraken.js';

const MINST = 60;
const MEEST = 1_000_000;

class Tempo {
  @velden.Verplicht(velden.geheel(MINST, MEEST)) aanvragenPerMinuut: number;
}

const tempo = object({ aanvragenPerMinuut: geheel });

/** How many requests a minute the systems of a partner may do. The partner sees it; who manages the hub changes it. */
@Beschrijft(
  paden({
    '/partners/{naam}/tempo': { get: lees('tempo', tempo), put: doe('zetTempo', tempo, antwoord(200, tempo)) },
  }),
)
@Controller('partners/:naam/tempo')
export class TempoController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Tempoafspraken) private readonly afspraken: Tempoafspraken,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      aanvragenPerMinuut: await this.afspraken.van(em, id),
    }));
  }

  @AlleenBeheer()
  @Put()
  zet(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { aanvragenPerMinuut } = leesAls(Tempo, body);
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      await this.afspraken.zet(em, id, aanvragenPerMinuut);
      return { aanvragenPerMinuut };
    });
  }
}
