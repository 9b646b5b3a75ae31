import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { isUuid, velden } from '@estafette/contracts';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, Rol, Sleutels, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering } from '../web/index.js';
import { Aanvraagnummer, Beheer } from '../beheer/index.js';
import { SLEUTELS } from './sleutels.openapi.js';

/** A leap year: who rotates once a year on the same day is never late. */
const MAX_DAGEN = 366;
const STANDAARD_DAGEN = 365;

class Sleutelverzoek {
  @velden.Optioneel(velden.tekst(100)) omschrijving?: string;
  @velden.Optioneel(velden.geheel(1, MAX_DAGEN)) geldigDagen?: number;
}

/** The API keys of a partner. A key itself manages none: who finds one cannot make another. */
@Rol('beheerder', 'partnerbeheerder')
@Beschrijft(SLEUTELS)
@Controller('partners/:naam/sleutels')
export class SleutelsController {
  constructor(
    @Inject(Beheer) private readonly beheer: Beheer,
    @Inject(Sleutels) private readonly sleutels: Sleutels,
  ) {}

  @Get()
  toon(@Aanvrager() wie: Aanmelding, @Param('naam') naam: string, @Aanvraagnummer() aanvraag: string): Promise<object> {
    return this.beheer.van(wie, naam, aanvraag, async (em, { id }) => ({
      sleutels: await this.sleutels.alle(em, id),
      volgende: null,
    }));
  }

  @Post()
  maak(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Aanvraagnummer() aanvraag: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { omschrijving = '', geldigDagen = STANDAARD_DAGEN } = leesAls(Sleutelverzoek, body);
    return this.beheer.van(wie, naam, aanvraag, (em, { id }) =>
      this.sleutels.maak(em, id, { omschrijving, geldigDagen }),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  async trekIn(
    @Aanvrager() wie: Aanmelding,
    @Param('naam') naam: string,
    @Param('id') sleutelId: string,
    @Aanvraagnummer() aanvraag: string,
  ): Promise<void> {
    await this.beheer.van(wie, naam, aanvraag, async (em, { id }) => {
      const gevonden = isUuid(sleutelId) && (await this.sleutels.trekIn(em, id, sleutelId));
      if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    });
  }
}
