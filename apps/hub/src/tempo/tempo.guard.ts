import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { aanvragerOf, type Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { SYSTEEM_PER_MINUUT } from './afspraken.js';
import { Tegoed, type Ruimte } from './tegoed.js';

/** What one person may ask per minute. */
const MENS_PER_MINUUT = 1_200;
/** A request counts once for every begun so many bytes of its body: a batch is worth many berichten. */
const BYTES_PER_KEER = 65_536;

/** Keeps one partner from taking the room of the others: too much at once gets 429 with Retry-After. */
@Injectable()
export class TempoGuard implements CanActivate {
  constructor(@Inject(Tegoed) private readonly tegoed: Tegoed) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const aanvrager = aanvragerOf(context);
    if (!aanvrager) return true;
    const http = context.switchToHttp();
    const ruimte = ruimteVan(aanvrager);
    const wacht = await this.tegoed.neem(ruimte, gewichtVan(http.getRequest<FastifyRequest>().body));
    if (wacht === 0) return true;
    void http.getResponse<FastifyReply>().header('retry-after', Math.ceil(wacht));
    throw Weigering.van('TE_VEEL_AANVRAGEN');
  }
}

function ruimteVan({ partner, medewerker }: Aanmelding): Ruimte {
  return medewerker
    ? { wie: medewerker.id, perMinuut: MENS_PER_MINUUT }
    : { wie: partner.id, perMinuut: SYSTEEM_PER_MINUUT };
}

function gewichtVan(body: unknown): number {
  return Buffer.isBuffer(body) ? Math.max(1, Math.ceil(body.length / BYTES_PER_KEER)) : 1;
}
