import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, AlleenBeheer, type Aanmelding } from '../toegang/index.js';
import { leesAls, Weigering, type Zoekvraag } from '../web/index.js';
import { Gelijkheidsmonitor } from './gelijkheid.js';
import { Geslachtsopgave, Geslachtsopgaven } from './geslachtsopgave.js';
import { MONITOR } from './monitor.openapi.js';
import { leesPeriode, type Periode } from './periode.js';
import { Uitkomstenmonitor } from './uitkomsten.js';
import { Vertoningsmonitor } from './vertoning.js';

/** How the matcher is doing, in counts. */
@Beschrijft(MONITOR)
@Controller('monitor')
export class MonitorController {
  constructor(
    @Inject(Vertoningsmonitor) private readonly vertoning: Vertoningsmonitor,
    @Inject(Uitkomstenmonitor) private readonly uitkomsten: Uitkomstenmonitor,
    @Inject(Gelijkheidsmonitor) private readonly gelijkheid: Gelijkheidsmonitor,
    @Inject(Geslachtsopgave) private readonly geslachtsopgave: Geslachtsopgave,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Who is shown, by distance to work and measurement, and how often people choose otherwise than the list. */
  @Get('vertoning')
  toonVertoning(@Query() vraag: Zoekvraag): Promise<object> {
    return this.vertoning.toon(this.periode(vraag));
  }

  /** What became of who was put forward: a report, which changes nothing by itself. */
  @Get('uitkomsten')
  toonUitkomsten(@Query() vraag: Zoekvraag): Promise<object> {
    return this.uitkomsten.toon(this.periode(vraag));
  }

  @Get('gelijkheid')
  toonGelijkheid(@Query() vraag: Zoekvraag): Promise<object> {
    const { van, tot } = this.periode(vraag);
    return this.gelijkheid.toon(van, tot);
  }

  /** Counts the last whole week. */
  @AlleenBeheer()
  @Post('gelijkheid')
  @HttpCode(200)
  telGelijkheid(): Promise<object> {
    return this.gelijkheid.tel();
  }

  /** What the BRP says of sex, from a system of a municipality: no screen tells it, and none shows it. */
  @Put('gelijkheid/geslacht')
  bewaarGeslacht(@Aanvrager() { partner, medewerker }: Aanmelding, @Body() body: Buffer | undefined): Promise<object> {
    if (partner.soort !== 'gemeente' || medewerker) throw Weigering.van('GEEN_TOEGANG');
    return this.geslachtsopgave.bewaar(partner.id, leesAls(Geslachtsopgaven, body));
  }

  private periode(vraag: Zoekvraag): Periode {
    return leesPeriode(vraag, lokaleDatum(this.klok.nu()));
  }
}
