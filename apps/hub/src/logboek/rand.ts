import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DatabaseOnbereikbaar, inSpoor, nieuwSpoor, type Spoor } from '@estafette/persistence';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AangemeldeAanvraag } from '../toegang/index.js';
import { probleem, Weigering } from '../web/index.js';
import { Verwerkingen, type Antwoord } from './verwerkingen.js';

type Aanvraag = AangemeldeAanvraag & { spoor?: Spoor };

const WACHT_SECONDEN = 5;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The edge of the API: every request becomes a piece of work with a trace, and no answer that names a person leaves
 * before it is written down. Looks at what leaves and not at who made it, so that no route can forget it.
 */
@Injectable()
export class Rand implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(Verwerkingen) private readonly verwerkingen: Verwerkingen,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', async (aanvraag: Aanvraag) => {
      const route = `${aanvraag.method} ${aanvraag.routeOptions?.url ?? ''}`;
      aanvraag.spoor = nieuwSpoor(route, String(aanvraag.headers['traceparent'] ?? ''));
    });
    // After the body was read: reading it loses the context.
    fastify.addHook('preValidation', (aanvraag: Aanvraag, _antwoord, verder) => inSpoor(aanvraag.spoor!, verder));
    fastify.addHook('onSend', (aanvraag: Aanvraag, antwoord, inhoud) => this.noteer(aanvraag, antwoord, inhoud));
  }

  /** Gives what may leave: the answer, or that it has to be asked again because it could not be written down. */
  private async noteer(aanvraag: Aanvraag, antwoord: FastifyReply, inhoud: unknown): Promise<unknown> {
    const { aangemeld, spoor } = aanvraag;
    if (!aangemeld || !spoor) return inhoud;
    try {
      await inSpoor(spoor, () => this.verwerkingen.noteerAntwoord(aangemeld, alsAntwoord(aanvraag, antwoord, inhoud)));
      return inhoud;
    } catch (oorzaak) {
      if (!(oorzaak instanceof DatabaseOnbereikbaar)) throw oorzaak;
      void antwoord
        .status(503)
        .header('content-type', 'application/problem+json')
        .header('retry-after', WACHT_SECONDEN);
      return JSON.stringify(probleem(Weigering.van('TIJDELIJK_NIET_BESCHIKBAAR')));
    }
  }
}

function alsAntwoord(aanvraag: Aanvraag, antwoord: FastifyReply, inhoud: unknown): Antwoord {
  const tekst = typeof inhoud === 'string' || Buffer.isBuffer(inhoud) ? inhoud.toString() : '';
  const status = antwoord.statusCode;
  const gelukt = status < 400;
  return {
    status,
    // 202 says only that something was taken in; what it wrote is written down where it was written.
    ids: gelukt && status !== 202 ? [...new Set(`${aanvraag.url} ${tekst}`.match(UUID) ?? [])] : [],
    ...(gelukt ? {} : { code: /"code":"([A-Z_]+)"/.exec(tekst)?.[1] }),
  };
}
