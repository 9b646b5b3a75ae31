import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../../../portal/dist/site', import.meta.url));
/** What is never a page, also when it does not exist. */
const GEEN_PAGINA = /^\/(api|health|schemas|vum|metrics|assets|thema)(\/|$)/;

/** Serves the portal: its files, and its one page for every address that a browser asks for as a page. */
export async function serveerPortaal(app: NestFastifyApplication, thema: string | undefined): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: SITE, serve: false, cacheControl: false });
  fastify.get<{ Params: { '*': string } }>('/assets/*', (aanvraag, antwoord) => {
    // Their names hold a hash of what is in them.
    void antwoord.header('cache-control', 'public, max-age=31536000, immutable');
    return antwoord.sendFile(`assets/${aanvraag.params['*']}`);
  });
  await serveerThema(app, thema);
  fastify.get('/*', (aanvraag, antwoord) => {
    const pad = aanvraag.url.split('?')[0]!;
    const wilPagina = pad === '/' || (aanvraag.headers.accept?.includes('text/html') ?? false);
    return wilPagina && !GEEN_PAGINA.test(pad) ? antwoord.sendFile('index.html') : antwoord.callNotFound();
  });
}

/**
 * The house style of who runs this hub: a folder with `thema.css`, which gives the `--hub-*` tokens of the portal other
 * values, and the pictures and fonts that it names. Without a folder there is an empty one.
 */
async function serveerThema(app: NestFastifyApplication, map: string | undefined): Promise<void> {
  if (map) {
    await app.register(fastifyStatic, {
      root: resolve(map),
      prefix: '/thema/',
      decorateReply: false,
      cacheControl: false,
    });
    return;
  }
  app
    .getHttpAdapter()
    .getInstance()
    .get('/thema/thema.css', (_aanvraag, antwoord) => antwoord.type('text/css').send(''));
}
