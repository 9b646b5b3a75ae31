import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { alsInnameAntwoord, Portaalberichten } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import type { Medewerker, Partner } from '../partner/index.js';
import { Aangemeld, Persoon } from '../toegang/index.js';
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
  async meld(
    @Aangemeld() partner: Partner,
    @Persoon() medewerker: Medewerker | undefined,
    @Headers('idempotency-key') sleutel: string | undefined,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const data = { datum: lokaleDatum(this.klok.nu()), ...leesObject(body) };
    return alsInnameAntwoord(
      await this.berichten.stuur({ partner, medewerker, sleutel }, 'trajectresultaat.gemeld', data),
    );
  }
}
