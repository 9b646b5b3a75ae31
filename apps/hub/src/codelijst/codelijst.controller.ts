import { Controller, Get } from '@nestjs/common';
import { ketenlijsten, type Codelijst } from '@estafette/contracts';
import { antwoord, Beschrijft, lijst, object, tekst } from '../openapi/index.js';
import { Openbaar } from '../toegang/index.js';

const CODES = lijst(object({ code: tekst, betekenis: tekst }));

/** The code lists of the re-integratietaal that can be chosen from now, with their meanings. */
@Openbaar()
@Beschrijft({
  '/codelijsten': {
    get: { operationId: 'codelijsten', responses: antwoord(200, { type: 'object', additionalProperties: CODES }) },
  },
})
@Controller('codelijsten')
export class CodelijstController {
  @Get()
  toon(): object {
    return Object.fromEntries(
      Object.entries(ketenlijsten).map(([naam, { codes }]: [string, Codelijst]) => [naam, kort(codes)]),
    );
  }
}

function kort(codes: Codelijst['codes']): object[] {
  return codes.filter((c) => c.tot === undefined).map(({ code, betekenis }) => ({ code: String(code), betekenis }));
}
