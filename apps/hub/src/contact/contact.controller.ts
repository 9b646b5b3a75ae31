import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Klok } from '@estafette/tijd';
import { alsInnameAntwoord, Opdrachtgever, persoonAls, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
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
  async legVast(@Opdrachtgever() vrager: Vrager, @Body() body: Buffer | undefined): Promise<object> {
    const data = { tijdstip: this.klok.nu().toISOString(), ...leesObject(body), ...persoonAls('medewerker', vrager) };
    return alsInnameAntwoord(await this.berichten.stuur(vrager, 'contact.vastgelegd', data));
  }
}
