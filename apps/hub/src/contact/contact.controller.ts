import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { Klok } from '@estafette/tijd';
import { alsInnameAntwoord, persoonAls, Portaalberichten } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import type { Medewerker, Partner } from '../partner/index.js';
import { Aangemeld, Persoon } from '../toegang/index.js';
import { leesObject } from '../web/index.js';
import { CONTACTEN } from './contact.openapi.js';

@Beschrijft(CONTACTEN)
@Controller('contacten')
export class ContactController {
  constructor(
    @Inject(Portaalberichten) private readonly berichten: Portaalberichten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** A person tells of a contact; without a moment it was just now. */
  @Post()
  @HttpCode(202)
  async legVast(
    @Aangemeld() partner: Partner,
    @Persoon() medewerker: Medewerker | undefined,
    @Headers('idempotency-key') sleutel: string | undefined,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const vrager = { partner, medewerker, sleutel };
    const data = { tijdstip: this.klok.nu().toISOString(), ...leesObject(body), ...persoonAls('medewerker', vrager) };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'contact.vastgelegd', data));
  }
}
