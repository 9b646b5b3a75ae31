import helmet from '@fastify/helmet';
import type { Socket } from 'node:net';
import { RequestMethod } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { meldVeiligheid } from './veiligheidsmelding.js';
import { serveerPortaal } from './portaal.js';
import { probleem } from './probleem.filter.js';
import { Weigering } from './weigering.js';

/** The largest body: a batch. A single bericht has a lower limit of its own. */
const MAX_BODY_BYTES = 1_048_576;
const API_VERSIE = '1.0.0';
const RUSTEND_WEG_MS = 100;

export function maakAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: 1_000 },
    trustProxy: false,
    // What Fastify refuses before there is a route: an address that is broken or far too long.
    frameworkErrors: (_oorzaak: unknown, _aanvraag: unknown, antwoord: unknown) =>
      stuurWeigering(antwoord as FastifyReply, ONJUIST_ADRES),
    clientErrorHandler: (_oorzaak: unknown, socket: Socket) => weigerOnleesbaar(socket),
  });
}

// What is no HTTP at all is refused by Node before Fastify sees it; the sender gets the same kind of answer.
function weigerOnleesbaar(socket: Socket): void {
  if (!socket.writable) return;
  const inhoud = JSON.stringify(probleem(ONJUIST_ADRES));
  const kop = [
    'HTTP/1.1 400 Bad Request',
    `API-Version: ${API_VERSIE}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(inhoud)}`,
    'Connection: close',
  ];
  socket.end(`${kop.join('\r\n')}\r\n\r\n${inhoud}`);
}

const ONJUIST_ADRES = Weigering.van('PARAMETER_ONJUIST', '', 'Het adres klopt niet.');

function stuurWeigering(antwoord: FastifyReply, weigering: Weigering): FastifyReply {
  return antwoord
    .status(weigering.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(probleem(weigering)));
}

/** One parser for all: bodies come in as bytes, and are read where it is known what they must be. */
export async function richtServerIn(app: NestFastifyApplication, thema?: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_aanvraag, body, klaar) => klaar(null, body));
  await app.register(helmet, {
    frameguard: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
  });
  // NL API Design Rules: /core/version-header and /core/transport/security-headers.
  fastify.addHook('onRequest', async (aanvraag, antwoord) => {
    void antwoord.header('api-version', API_VERSIE).header('cache-control', 'no-store');
    // PostgreSQL cannot look for U+0000.
    if (aanvraag.url.includes('%00')) return stuurWeigering(antwoord, ONJUIST_ADRES);
  });
  sluitVerbindingenBijStoppen(fastify);
  meldVeiligheid(app);
  await serveerPortaal(app, thema);
  app.setGlobalPrefix('api/v1', {
    exclude: [
      { path: 'health/*path', method: RequestMethod.GET },
      { path: 'metrics', method: RequestMethod.GET },
      { path: 'schemas/*path', method: RequestMethod.GET },
      { path: 'vum/*path', method: RequestMethod.ALL },
    ],
  });
}

// A connection that is kept alive and falls idle after the stop would keep the process waiting.
function sluitVerbindingenBijStoppen(fastify: FastifyInstance): void {
  let stopt = false;
  fastify.addHook('preClose', async () => {
    stopt = true;
    // An answer that was made just before, and is written after.
    const wekker = setInterval(() => fastify.server.closeIdleConnections(), RUSTEND_WEG_MS).unref();
    fastify.server.once('close', () => clearInterval(wekker));
  });
  fastify.addHook('onSend', async (_aanvraag, antwoord) => {
    if (stopt) void antwoord.header('connection', 'close');
  });
}
