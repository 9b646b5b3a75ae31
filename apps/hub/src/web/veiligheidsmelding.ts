import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Klok } from '@estafette/tijd';
import { CONTACT } from './contact.js';

const JAAR_MS = 365 * 86_400_000;

/** Where to tell of a leak (RFC 9116). It is good for a year from when it is asked. */
export function meldVeiligheid(app: NestFastifyApplication): void {
  const klok = app.get(Klok);
  const tekst = (): string =>
    [
      `Contact: mailto:${CONTACT}`,
      `Expires: ${new Date(klok.nu().getTime() + JAAR_MS).toISOString()}`,
      'Preferred-Languages: nl, en',
      '',
    ].join('\n');
  app
    .getHttpAdapter()
    .getInstance()
    .get('/.well-known/security.txt', (_aanvraag, antwoord) =>
      antwoord.type('text/plain; charset=utf-8').send(tekst()),
    );
}
