import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { alsInnameAntwoord, Opdrachtgever, persoonAls, Portaalberichten, type Vrager } from '../bericht/index.js';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { AFWEZIGHEDEN } from './inwoner.openapi.js';

/** A person reports itself away or back; a teamleider reports a colleague. */
@Beschrijft(AFWEZIGHEDEN)
@Controller('afwezigheden')
export class AfwezigheidController {
  constructor(@Inject(Portaalberichten) private readonly berichten: Portaalberichten) {}

  @Post()
  @HttpCode(202)
  meldAf(
    @Aanvrager() wie: Aanmelding,
    @Opdrachtgever() vrager: Vrager,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return this.stuur(wie, vrager, 'contactpersoon.afgemeld', leesObject(body));
  }

  @Post('einde')
  @HttpCode(202)
  meldTerug(
    @Aanvrager() wie: Aanmelding,
    @Opdrachtgever() vrager: Vrager,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    return this.stuur(wie, vrager, 'contactpersoon.teruggemeld', leesObject(body));
  }

  private async stuur(wie: Aanmelding, vrager: Vrager, naam: string, verzoek: object): Promise<object> {
    const data = { ...persoonAls('medewerker', vrager), ...verzoek } as { medewerker?: { code?: unknown } };
    const eigen = !wie.medewerker || data.medewerker?.code === wie.medewerker.code;
    if (!eigen && !wie.rollen.includes('teamleider')) throw Weigering.van('GEEN_TOEGANG', 'medewerker');
    return alsInnameAntwoord(await this.berichten.stuur(vrager, naam, data));
  }
}
