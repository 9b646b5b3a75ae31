import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Beschrijft, tekst } from '../openapi/index.js';
import { AlleenBeheer } from '../toegang/index.js';
import { Metingen } from './metingen.js';

/** For Prometheus, with the key of who manages the hub: how much a partner gets is nobody else's business. */
@AlleenBeheer()
@Beschrijft({
  '/metrics': {
    get: {
      operationId: 'metingen',
      responses: {
        200: { description: 'Cijfers in het formaat van Prometheus', content: { 'text/plain': { schema: tekst } } },
      },
    },
  },
})
@Controller('metrics')
export class MetingController {
  constructor(@Inject(Metingen) private readonly metingen: Metingen) {}

  @Get()
  async toon(@Res({ passthrough: true }) antwoord: FastifyReply): Promise<string> {
    const tekst = await this.metingen.lees();
    void antwoord.type(this.metingen.mediatype);
    return tekst;
  }
}
