import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveerPortaal } from './portaal.js';

/** The largest body: a batch. A single bericht has a lower limit of its own. */
const MAX_BODY_BYTES = 1_048_576;
const API_VERSIE = '1.0.0';

export function maakAdapter(): FastifyAdapter {
  return new FastifyAdapter({ bodyLimit: MAX_BODY_BYTES, routerOptions: { maxParamLength: 1_000 }, trustProxy: false });
}

/** One parser for all: bodies come in as bytes, and are read where it is known what they must be. */
export async function richtServerIn(app: NestFastifyApplication): Promise<void> {
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
  fastify.addHook('onRequest', async (_aanvraag, antwoord) => {
    void antwoord.header('api-version', API_VERSIE).header('cache-control', 'no-store');
  });
  await serveerPortaal(app);
  app.setGlobalPrefix('api/v1', {
    exclude: [
      { path: 'health/*path', method: RequestMethod.GET },
      { path: 'schemas/*path', method: RequestMethod.GET },
    ],
  });
}
