import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../../../portal/dist/site', import.meta.url));
/** What is never a page, also when it does not exist. */
const GEEN_PAGINA = /^\/(api|health|schemas|vum|metrics|assets)(\/|$)/;

/** Serves the portal: its files, and its one page for every address that a browser asks for as a page. */
export async function serveerPortaal(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: SITE, serve: false, cacheControl: false });
  fastify.get<{ Params: { '*': string } }>('/assets/*', (aanvraag, antwoord) => {
    // Their names hold a hash of what is in them.
    void antwoord.header('cache-control', 'public, max-age=31536000, immutable');
    return antwoord.sendFile(`assets/${aanvraag.params['*']}`);
  });
  fastify.get('/*', (aanvraag, antwoord) => {
    const pad = aanvraag.url.split('?')[0]!;
    const wilPagina = pad === '/' || (aanvraag.headers.accept?.includes('text/html') ?? false);
    return wilPagina && !GEEN_PAGINA.test(pad) ? antwoord.sendFile('index.html') : antwoord.callNotFound();
  });
}
