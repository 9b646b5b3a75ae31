import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Beschrijft } from '../openapi/index.js';
import type { Zoekvraag } from '../web/index.js';
import { MONITOR } from './monitor.openapi.js';
import { leesPeriode } from './periode.js';
import { Plaatsingenmonitor } from './plaatsingen.js';

/** What the chain does, in counts. */
@Beschrijft(MONITOR)
@Controller('monitor')
export class MonitorController {
  constructor(
    @Inject(Plaatsingenmonitor) private readonly plaatsingen: Plaatsingenmonitor,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get('plaatsingen')
  toonPlaatsingen(@Query() vraag: Zoekvraag): Promise<object> {
    return this.plaatsingen.toon(leesPeriode(vraag, lokaleDatum(this.klok.nu())));
  }
}
