import { Controller, Get, Inject } from '@nestjs/common';
import { veldgroepen } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import { antwoord, Beschrijft, lijst, object, ofNiets, tekst } from '../openapi/index.js';
import { Doelbinding } from './doelbinding.js';

const VERSIE = object({
  versie: tekst,
  vanaf: tekst,
  veldgroepen: lijst(object({ veldgroep: tekst, betekenis: tekst })),
  regels: lijst(object({ grond: tekst, diensten: ofNiets(lijst(tekst)), veldgroep: tekst, grondslag: tekst })),
});

/** The rules themselves: what may be shared on which ground, so that privacy law is no excuse to share nothing. */
@Beschrijft({ '/doelbinding': { get: { operationId: 'doelbinding', responses: antwoord(200, VERSIE) } } })
@Controller('doelbinding')
export class DoelbindingController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
  ) {}

  @Get()
  async toon(): Promise<object> {
    const { versie, vanaf, regels } = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.doelbinding.inWerking(em),
    );
    const groepen = Object.entries(veldgroepen).map(([veldgroep, betekenis]) => ({ veldgroep, betekenis }));
    return { versie, vanaf, veldgroepen: groepen, regels };
  }
}
