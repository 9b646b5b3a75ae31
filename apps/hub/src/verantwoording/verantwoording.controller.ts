import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, AlleenBeheer, Rol, type Aanmelding } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { publicatie, volgensSchema, type InGebruik } from './algoritmeregister.js';
import { Matchervragen } from './matchervragen.js';
import { VERANTWOORDING } from './verantwoording.openapi.js';
import { Wegingsrapport } from './wegingsrapport.js';

const ORGANISATIE = 'Gemeente (vul de naam in)';
const CONTACT = 'https://voorbeeld.nl/algoritmes';

/** Answers for the matcher: does a run come out the same again, what would other weights do, what do we tell the public. */
@AlleenBeheer()
@Beschrijft(VERANTWOORDING)
@Controller()
export class VerantwoordingController {
  constructor(
    @Inject(Matchervragen) private readonly matcher: Matchervragen,
    @Inject(Wegingsrapport) private readonly wegingen: Wegingsrapport,
  ) {}

  @Post('runs/:id/herberekening')
  @HttpCode(200)
  async herbereken(@Aanvrager() aanvrager: Aanmelding, @Param('id') runId: string): Promise<object> {
    if (!isUuid(runId)) throw Weigering.van('NIET_GEVONDEN');
    const vraag = { soort: 'herberekening', run_id: runId } as const;
    const { gevonden, ...uitkomst } = await this.matcher.vraag<{ gevonden: boolean }>(aanvrager, vraag);
    if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    return { runId, ...uitkomst };
  }

  @Post('wegingen/toetsing')
  @HttpCode(200)
  toets(@Aanvrager() aanvrager: Aanmelding, @Body() body: Buffer | undefined): Promise<object> {
    return this.wegingen.maak(aanvrager, leesObject(body));
  }

  /** `vorm=schema` gives the names of the JSON Schema of the standard instead of those of the register itself. */
  @Rol('beheerder', 'privacy-officer')
  @Get('algoritmeregister')
  async register(
    @Aanvrager() aanvrager: Aanmelding,
    @Query('organisatie') organisatie: string | undefined,
    @Query('contact') contact: string | undefined,
    @Query('vorm') vorm: string | undefined,
  ): Promise<object> {
    const inGebruik = await this.matcher.vraag<InGebruik>(aanvrager, { soort: 'configuratie' });
    const register = publicatie(inGebruik, organisatie ?? ORGANISATIE, contact ?? CONTACT);
    return vorm === 'schema' ? volgensSchema(register) : register;
  }
}
