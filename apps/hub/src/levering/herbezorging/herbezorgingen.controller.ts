import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { velden } from '@estafette/contracts';
import { Beschrijft } from '../../openapi/index.js';
import type { Partner } from '../../partner/index.js';
import { leesAls } from '../../web/index.js';
import { Koppelingbeheer } from '../inzagerecht.js';
import { HERBEZORGINGEN } from './herbezorging.openapi.js';
import { Herbezorgingen, type Stand } from './herbezorgingen.js';

const { lijst, Optioneel, patroon, tekst, tijdstip } = velden;

class Herbezorgverzoek {
  @Optioneel(lijst(patroon('^(mislukt|apart|bevestigd)$', 'mislukt'), 3)) status?: string[];
  @Optioneel(tekst(300)) bericht?: string;
  @Optioneel(tekst(100)) partner?: string;
  @Optioneel(tekst(100)) type?: string;
  @Optioneel(tijdstip()) van?: string;
  @Optioneel(tijdstip()) tot?: string;
}

/** Delivering many berichten once more: count, confirm, follow, stop. */
@Beschrijft(HERBEZORGINGEN)
@Controller('herbezorgingen')
export class HerbezorgingenController {
  constructor(@Inject(Herbezorgingen) private readonly herbezorgingen: Herbezorgingen) {}

  @Post()
  @HttpCode(201)
  tel(@Koppelingbeheer() wie: Partner, @Body() body: Buffer | undefined): Promise<Stand> {
    return this.herbezorgingen.tel(wie, leesAls(Herbezorgverzoek, body));
  }

  @Get(':id')
  toon(@Koppelingbeheer() wie: Partner, @Param('id') id: string): Promise<Stand> {
    return this.herbezorgingen.toon(wie, id);
  }

  @Post(':id/bevestiging')
  @HttpCode(202)
  begin(@Koppelingbeheer() wie: Partner, @Param('id') id: string): Promise<Stand> {
    return this.herbezorgingen.begin(wie, id);
  }

  @Post(':id/stop')
  @HttpCode(200)
  stop(@Koppelingbeheer() wie: Partner, @Param('id') id: string): Promise<Stand> {
    return this.herbezorgingen.stop(wie, id);
  }
}
