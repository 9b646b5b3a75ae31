import { Controller, Get } from '@nestjs/common';
import { BeschrijftApart } from '../openapi/index.js';
import { Openbaar } from '../toegang/index.js';
import { vumDocument, VOORVOEGSEL } from './contract/index.js';

const DOCUMENTEN = { bron: vumDocument('bron'), uitwisseling: vumDocument('uitwisseling') };
const beschreven = { get: { operationId: 'vumDocument' } };

/** What we make of the national contract, for who wants to compare. */
@Openbaar()
@BeschrijftApart({
  [`/${VOORVOEGSEL.bron}/openapi.json`]: beschreven,
  [`/${VOORVOEGSEL.uitwisseling}/openapi.json`]: beschreven,
})
@Controller()
export class VumDocumentController {
  @Get(`${VOORVOEGSEL.bron}/openapi.json`)
  bron(): object {
    return DOCUMENTEN.bron;
  }

  @Get(`${VOORVOEGSEL.uitwisseling}/openapi.json`)
  uitwisseling(): object {
    return DOCUMENTEN.uitwisseling;
  }
}
