import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { alsInnameAntwoord, Opdrachtgever, persoonAls, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { Nazorgplan } from './nazorgplan.js';
import { Plaatsingoverzicht } from './overzicht.js';
import { PLAATSINGEN } from './plaatsing.openapi.js';

@Beschrijft(PLAATSINGEN)
@Controller('plaatsingen')
export class PlaatsingController {
  constructor(
    @Inject(Plaatsingoverzicht) private readonly overzicht: Plaatsingoverzicht,
    @Inject(Nazorgplan) private readonly nazorgplan: Nazorgplan,
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  /** A person tells that work starts. It becomes a bericht of the own organisation, like any other. */
  @Post()
  @HttpCode(202)
  async meldStart(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    const data = { ...leesObject(body), ...persoonAls('medewerker', vrager) };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'plaatsing.gestart', data));
  }

  /** When nazorg is due, what to ask, and what was said. */
  @Get(':id/nazorg')
  toonNazorg(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    return this.nazorgplan.toon(aanvrager, id);
  }

  /** A person tells how it goes at work; without a day it is of today. When it stopped, the regisseur is on turn. */
  @Post(':id/nazorg')
  @HttpCode(202)
  async meldNazorg(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const vandaag = { datum: lokaleDatum(this.klok.nu()), moment: 'tussendoor' };
    const data = { ...vandaag, ...leesObject(body), ...persoonAls('medewerker', vrager), plaatsing: { id } };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'nazorg.gemeld', data));
  }

  /** A person tells that the work is over. */
  @Post(':id/einde')
  @HttpCode(202)
  async meldEinde(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const data = { datum: lokaleDatum(this.klok.nu()), ...leesObject(body), plaatsing: { id } };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'plaatsing.beeindigd', data));
  }
}
