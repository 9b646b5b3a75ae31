import { Controller, Get, Inject } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { antwoord, Beschrijft, object, tekst } from '../openapi/index.js';
import { Openbaar } from '../toegang/index.js';

const OK = antwoord(200, object({ status: tekst }));

@Beschrijft({
  '/health/live': { get: { operationId: 'leeft', responses: OK } },
  '/health/ready': { get: { operationId: 'klaar', responses: OK } },
})
@Openbaar()
@Controller('health')
export class GezondheidController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('live')
  leeft(): object {
    return { status: 'ok' };
  }

  /** Ready to take berichten: the database answers. Without it the answer is 503, by the filter. */
  @Get('ready')
  async klaar(): Promise<object> {
    await this.database.inTransactie(HUB, 'gezondheid', (em) => em.query('select 1'));
    return { status: 'ok' };
  }
}
