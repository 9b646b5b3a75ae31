import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, type Zoekvraag } from '../web/index.js';
import { Herbezorging } from './herbezorging.js';
import { Ontvangst } from './ontvangst.js';
import { OVERDRACHTEN } from './overdracht.openapi.js';
import { Overzicht } from './overzicht.js';
import { Stapzetter } from './stapverzoek.js';

@Beschrijft(OVERDRACHTEN)
@Controller('overdrachten')
export class OverdrachtController {
  constructor(
    @Inject(Overzicht) private readonly overzicht: Overzicht,
    @Inject(Stapzetter) private readonly stapzetter: Stapzetter,
    @Inject(Ontvangst) private readonly ontvangst: Ontvangst,
    @Inject(Herbezorging) private readonly herbezorging: Herbezorging,
  ) {}

  @Get()
  blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.blader(aanvrager, vraag);
  }

  @Get('tellingen')
  tel(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.overzicht.tel(aanvrager, vraag);
  }

  /** Whom a person of the taker sees, has arrived. */
  @Get(':id')
  async toon(@Aanvrager() aanvrager: Aanmelding, @Param('id') id: string): Promise<object> {
    const gezien = await this.overzicht.toon(aanvrager, id);
    const { medewerker, partner } = aanvrager;
    const nieuw = medewerker !== undefined && (await this.ontvangst.geopend(partner.id, id));
    return nieuw ? this.overzicht.toon(aanvrager, id) : gezien;
  }

  /** A person offers an inwoner to a team. It becomes a bericht of the own organisation, like any other. */
  @Post()
  @HttpCode(202)
  async biedAan(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    return alsInnameAntwoord(await this.stapzetter.biedAan(vrager, leesObject(body)));
  }

  @Post(':id/herbezorging')
  @HttpCode(202)
  async herbezorg(
    @Aanvrager() aanvrager: Aanmelding,
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
  ): Promise<object> {
    // Who may not see it, does not touch it.
    await this.overzicht.toon(aanvrager, id);
    return this.herbezorging.start(vrager, id);
  }

  /** A step that a person takes. It becomes a bericht of the own organisation, like any other. */
  @Post(':id/stappen')
  @HttpCode(202)
  async zetStap(
    @Opdrachtgever() vrager: Vrager,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return alsInnameAntwoord(await this.stapzetter.zet(vrager, id, leesObject(body)));
  }
}
