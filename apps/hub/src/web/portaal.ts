import fastifyStatic from '@fastify/static';
import { DatabaseOnbereikbaar } from '@estafette/persistence';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Paginasessie } from './paginasessie.js';

const SITE = fileURLToPath(new URL('../../../portal/dist/site', import.meta.url));
/** What is never a page, also when it does not exist. */
const GEEN_PAGINA = /^\/(api|health|schemas|vum|metrics|assets|thema)(\/|$)/;

/** Serves the portal: its files, and its one page for every address that a browser asks for as a page. */
export async function serveerPortaal(app: NestFastifyApplication, thema: string | undefined): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: SITE, serve: false, cacheControl: false, preCompressed: true });
  fastify.get<{ Params: { '*': string } }>('/assets/*', (aanvraag, antwoord) => {
    // Their names hold a hash of what is in them.
    void antwoord.header('cache-control', 'public, max-age=31536000, immutable');
    return antwoord.sendFile(`assets/${aanvraag.params['*']}`);
  });
  await serveerThema(app, thema);
  // Kept when it was read: one that could not be read is tried again.
  let pagina: Awaited<ReturnType<typeof leesPagina>> | undefined;
  fastify.get('/*', async (aanvraag, antwoord) => {
    const pad = aanvraag.url.split('?')[0]!;
    const wilPagina = pad === '/' || (aanvraag.headers.accept?.includes('text/html') ?? false);
    if (!wilPagina || GEEN_PAGINA.test(pad)) return antwoord.callNotFound();
    const wie = await wieErIs(app.get(Paginasessie, { strict: false }), aanvraag.headers.cookie);
    pagina ??= await leesPagina();
    return antwoord.type('text/html; charset=utf-8').send(pagina(pad, wie));
  });
}

/** What the build of the portal tells about its first pages. */
interface Vooraf {
  /** Asks what the page begins with, before the program that draws it is there. */
  readonly vroeg: string;
  /** The fonts of every page: when they come after the first drawing, all is laid out twice. */
  readonly letters: readonly string[];
  /** The parts of the program that a page needs, besides those of every page. */
  readonly delen: Readonly<Record<string, readonly string[]>>;
}

/** The one page of the portal, read once: gives what it is at an address, for who is logged in. */
async function leesPagina(): Promise<(pad: string, wie: string) => string> {
  const lees = (naam: string) => readFile(join(SITE, naam), 'utf8');
  const [voor, na] = (await lees('index.html')).split('<head>');
  const vooraf = JSON.parse(await lees('vooraf.json')) as Vooraf;
  const koppen = new Map(Object.keys(vooraf.delen).map((pad) => [pad, eersteKop(vooraf, pad)]));
  // First of all, so that what asks is on its way before what draws.
  return (pad, wie) => `${voor}<head>${wie}${koppen.get(pad) ?? ''}${na}`;
}

function eersteKop({ vroeg, letters, delen }: Vooraf, pad: string): string {
  return [
    `<script type="module" async fetchpriority="high" crossorigin src="/${vroeg}"></script>`,
    ...delen[pad]!.map((deel) => `<link rel="modulepreload" crossorigin href="/${deel}">`),
    ...letters.map((naam) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${naam}">`),
  ].join('');
}

/**
 * Who is logged in, in the page itself: the program need not ask before it can ask for anything else. It is data and no
 * script, so the content security policy has nothing to allow. Empty when nobody is.
 */
async function wieErIs(sessie: Paginasessie, cookie: string | undefined): Promise<string> {
  // The page comes without its database as well: then the program asks, and says what is wrong.
  const wie = await sessie.wie(cookie).catch((oorzaak: unknown) => {
    if (oorzaak instanceof DatabaseOnbereikbaar) return undefined;
    throw oorzaak;
  });
  if (!wie) return '';
  return `<script type="application/json" id="medewerker">${JSON.stringify(wie).replaceAll('<', '\\u003c')}</script>`;
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
