import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { INWONERS } from './inwoner.openapi.js';
import { Inwoneroverzicht } from './overzicht.js';

/** Everyone, also who has no overdracht: who acts for them, when they are spoken to next, and the end of their case. */
@Beschrijft(INWONERS)
@Controller('inwoners')
export class InwonerController {
  constructor(
    @Inject(Inwoneroverzicht) private readonly overzicht: Inwoneroverzicht,
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
  ) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  @Get(':id')
  toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.overzicht.toon(aanvrager, id);
  }

  /** Gives the inwoner a regisseur and a vervanger. */
  @Post(':id/contactpersoon')
  @HttpCode(202)
  async wijsToe(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const data = { ...leesObject(body), inwoner: { id } };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'contactpersoon.toegewezen', data));
  }

  /** The case ends: died, moved away, no right any more, or work. */
  @Post(':id/einde')
  @HttpCode(202)
  async beeindig(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const data = { ...leesObject(body), inwoner: { id } };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'inwoner.beeindigd', data));
  }
}
