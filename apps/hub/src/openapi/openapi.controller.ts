import { Controller, Get, Inject } from '@nestjs/common';
import { Openbaar } from '../toegang/index.js';

export const OPENAPI = Symbol('openapi');

@Openbaar()
@Controller('openapi.json')
export class OpenapiController {
  constructor(@Inject(OPENAPI) private readonly document: object) {}

  @Get()
  toon(): object {
    return this.document;
  }
}
