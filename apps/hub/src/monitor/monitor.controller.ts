import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Klok, leesLokaleDatum, lokaleDatum } from '@estafette/tijd';
import { Beschrijft } from '../openapi/index.js';
import { Weigering, type Zoekvraag } from '../web/index.js';
import { MONITOR } from './monitor.openapi.js';
import { Plaatsingenmonitor, type Periode } from './plaatsingen.js';

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

/** Without `tot` until today, without `van` from the first of January of that year. */
function leesPeriode(vraag: Zoekvraag, vandaag: string): Periode {
  const tot = leesDag(vraag, 'tot') ?? vandaag;
  const van = leesDag(vraag, 'van') ?? `${tot.slice(0, 4)}-01-01`;
  if (van > tot) throw Weigering.van('PARAMETER_ONJUIST', 'van', 'De eerste dag ligt na de laatste.');
  return { van, tot };
}

function leesDag(vraag: Zoekvraag, naam: 'van' | 'tot'): string | undefined {
  const tekst = vraag[naam];
  if (tekst === undefined) return undefined;
  const dag = leesLokaleDatum(tekst);
  if (!dag) throw Weigering.van('DATUM_ONGELDIG', naam);
  return dag;
}
