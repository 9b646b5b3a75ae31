import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import { interval, map, merge, type Observable } from 'rxjs';
import { Beschrijft, tekst } from '../openapi/index.js';
import { Aanvrager, type Aanmelding } from '../toegang/index.js';
import { Gebeurtenissen } from './gebeurtenissen.js';

/** Keeps proxies from closing a line on which nothing happens. */
const HARTSLAG_MS = 15_000;

/**
 * What changes while somebody looks. An event says only of which kind and which one: what it is now is asked in the
 * usual way, so rights are checked in one place. `alles` after a broken line: something may have been missed.
 */
@Beschrijft({
  '/gebeurtenissen': {
    get: {
      operationId: 'gebeurtenissen',
      responses: { 200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: tekst } } } },
    },
  },
})
@Controller('gebeurtenissen')
export class GebeurtenisController {
  constructor(@Inject(Gebeurtenissen) private readonly gebeurtenissen: Gebeurtenissen) {}

  @Sse()
  volg(@Aanvrager() aanvrager: Aanmelding): Observable<MessageEvent> {
    const hartslag = interval(HARTSLAG_MS).pipe(map(() => ({ type: 'hartslag', data: {} })));
    const wijzigingen = this.gebeurtenissen.voor(aanvrager).pipe(map((data) => ({ type: 'wijziging', data })));
    return this.gebeurtenissen.totEinde(merge(hartslag, wijzigingen));
  }
}
