import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { alsInnameAntwoord, Opdrachtgever, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { leesObject } from '../web/index.js';
import { RESULTATEN } from './resultaat.openapi.js';

@Beschrijft(RESULTATEN)
@Controller('trajectresultaten')
export class ResultaatController {
  constructor(
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** A person tells of a result; without a day it is of today. */
  @Post()
  @HttpCode(202)
  async meld(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    const data = { datum: lokaleDatum(this.klok.nu()), ...leesObject(body) };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'trajectresultaat.gemeld', data));
  }
}
