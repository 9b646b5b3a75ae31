import { Controller, Get, Header, Inject } from '@nestjs/common';
import { asyncapiDocument } from '@estafette/contracts';
import { Beschrijft } from './document.js';
import { lees } from './schema.js';
import { Openbaar } from '../toegang/index.js';

export const OPENAPI = Symbol('openapi');
const DOCUMENT = { type: 'object' };
const asyncapi = asyncapiDocument();

/** What the hub publishes of itself, readable for any page. Source: NL API Design Rules, publish-openapi. */
@Openbaar()
@Beschrijft({
  '/openapi.json': { get: lees('openapi', DOCUMENT) },
  '/asyncapi.json': { get: lees('asyncapi', DOCUMENT) },
})
@Controller()
export class OpenapiController {
  constructor(@Inject(OPENAPI) private readonly document: object) {}

  @Get('openapi.json')
  @Header('access-control-allow-origin', '*')
  toon(): object {
    return this.document;
  }

  @Get('asyncapi.json')
  @Header('access-control-allow-origin', '*')
  toonBerichten(): object {
    return asyncapi;
  }
}
