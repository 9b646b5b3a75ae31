import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Beschrijft } from '../openapi/index.js';
import { Rol } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { doorlooptijden } from './doorlooptijden.js';
import { diensten } from './diensten.js';
import { KETEN } from './keten.openapi.js';
import { kerncijfers } from './kerncijfers.js';
import { ALLES } from './kubus.js';
import { Opbouw } from './opbouw.js';
import { plaatsingen } from './plaatsingen.js';
import { oorzaken } from './oorzaken.js';
import { stromen } from './stromen.js';
import { leesTijdvak, type Tijdvak } from './tijdvak.js';
import { uitval } from './uitval.js';
import { Ketenverslag, type Lezer } from './verslag.js';
import { wisselingen } from './wisselingen.js';

/** What goes through the chain, for who watches over it: counts that say nothing of fewer than ten people. */
@Beschrijft(KETEN)
@Controller('monitor')
export class KetenController {
  constructor(
    @Inject(Ketenverslag) private readonly verslag: Ketenverslag,
    @Inject(Opbouw) private readonly opbouw: Opbouw,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get('kerncijfers')
  toonKerncijfers(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, kerncijfers);
  }

  @Get('stromen')
  toonStromen(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, stromen);
  }

  @Get('doorlooptijden')
  toonDoorlooptijden(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, doorlooptijden);
  }

  @Get('uitval')
  toonUitval(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, uitval);
  }

  @Get('plaatsingen')
  toonPlaatsingen(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, plaatsingen);
  }

  @Get('diensten')
  toonDiensten(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, diensten);
  }

  @Get('wisselingen')
  toonWisselingen(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, wisselingen);
  }

  @Get('oorzaken')
  toonOorzaken(@Query() vraag: Zoekvraag): Promise<object> {
    return this.toon(vraag, oorzaken);
  }

  /** Counts anew, now. */
  @Rol('beheerder', 'ketenregisseur')
  @Post('kerncijfers')
  @HttpCode(200)
  ververs(): Promise<object> {
    return this.opbouw.ververs();
  }

  private async toon(
    vraag: Zoekvraag,
    inhoud: (lees: Lezer, tijdvak: Tijdvak, metGebied: boolean) => Promise<object>,
  ): Promise<object> {
    const tijdvak = leesTijdvak(vraag, lokaleDatum(this.klok.nu()));
    const gebied = vraag['gebied'] ?? ALLES;
    const verteld = await this.verslag.maak(tijdvak.naam, gebied, (lees) => inhoud(lees, tijdvak, gebied !== ALLES));
    return { tijdvak, ...(gebied === ALLES ? {} : { gebied }), ...verteld };
  }
}
