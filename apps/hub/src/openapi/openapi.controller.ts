import { Controller, Get, Inject } from '@nestjs/common';
import { Beschrijft } from './document.js';
import { antwoord } from './schema.js';
import { Openbaar } from '../toegang/index.js';

export const OPENAPI = Symbol('openapi');

@Openbaar()
@Beschrijft({ '/openapi.json': { get: { operationId: 'openapi', responses: antwoord(200, { type: 'object' }) } } })
@Controller('openapi.json')
export class OpenapiController {
  constructor(@Inject(OPENAPI) private readonly document: object) {}

  @Get()
  toon(): object {
    return this.document;
  }
}
