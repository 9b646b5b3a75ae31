import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { draai, type Cijfer } from '../drills/verloop.js';
import { startBrowser } from '../support/browser.js';
import { sql } from '../support/database.js';
import { ketenvulling } from '../support/ketenvulling.js';
import { Meting, toon } from './meting.js';

/** A cheap laptop beside ours. */
const TRAGER = 4;
/** Chromium slows a page down by holding it up; on a machine that is busy already that takes much longer. */
const GEDULD_MS = 180_000;
const KEREN = 7;
const DOEL_MS = 1_000;
const DOEL_KB = 130;
const INWONERS = 2_000;
const VANDAAG = '2026-11-01';

/** The page is there, and nothing on it is still being fetched. */
const KLAAR = 'main:has(h1):not(:has([aria-busy=true]))';

/** Of each role the first page. */
const EERSTE = [
  { rol: 'regisseur', wie: /^R\. de Vries/, pad: '/overdrachten' },
  { rol: 'accountmanager', wie: /^M\. Jansen/, pad: '/vacatures' },
  { rol: 'ketenregisseur', wie: /^H\. Visser/, pad: '/keten' },
  { rol: 'partnerbeheerder', wie: /^T\. Hendriks/, pad: '/aansluiting' },
  { rol: 'privacyOfficer', wie: /^F\. Yilmaz/, pad: '/privacy' },
] as const;

/** How long it takes from the address to a page that one can work with, and how much program that is. */
await draai(
  'portaal',
  { json: { type: 'boolean' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'portaal');
    for (const programma of [opstelling.hub, opstelling.matcher]) {
      const demo = { ...programma, omgeving: { ...programma.omgeving, ROLKIEZER: 'ja' } };
      const proces = await Kindproces.begin(demo);
      verloop.ruimOp(() => proces.stop());
      await proces.klaar;
    }
    for (const opdracht of ketenvulling(INWONERS, VANDAAG)) await sql(opstelling.urls.beheerder, opdracht);
    const browser = await startBrowser();
    verloop.ruimOp(() => browser.close());
    const adres = `http://127.0.0.1:${opstelling.hubPoort}`;
    const metingen: Meting[] = [];
    const maten: Cijfer[] = [];
    for (const eerste of EERSTE) {
      const { tijden, kB } = await meet(browser, adres, eerste);
      metingen.push(new Meting(eerste.rol, tijden).metDoel(DOEL_MS));
      maten.push({ naam: `${eerste.rol}_js_kB`, waarde: kB, hoogstens: DOEL_KB });
    }
    process.stdout.write(toon(metingen));
    return [...metingen.flatMap((meting) => meting.cijfers()), ...maten];
  },
  'bench',
);

/** Each time in a browser that has nothing yet, with the session of somebody of this role. */
async function meet(
  browser: Browser,
  adres: string,
  { wie, pad }: (typeof EERSTE)[number],
): Promise<{ tijden: number[]; kB: number }> {
  const begin = await browser.newContext();
  const inlog = await begin.newPage();
  await inlog.goto(`${adres}/inloggen`);
  await inlog.getByRole('button', { name: wie }).click();
  await inlog.waitForURL((url) => url.pathname !== '/inloggen');
  const storageState = await begin.storageState();
  await begin.close();
  const tijden: number[] = [];
  let kB = 0;
  for (let keer = 0; keer < KEREN; keer++) {
    const context = await browser.newContext({ storageState });
    const pagina = await context.newPage();
    const programma: Promise<Buffer>[] = [];
    pagina.on('response', (antwoord) => {
      if (antwoord.url().endsWith('.js')) programma.push(antwoord.body());
    });
    tijden.push(await tijdTot(pagina, adres + pad));
    kB = (await Promise.all(programma)).reduce((som, js) => som + gzipSync(js).length, 0) / 1000;
    await context.close();
  }
  return { tijden, kB: Math.round(kB * 10) / 10 };
}

/** By the clock of the page itself, on a processor that is so much slower. */
async function tijdTot(pagina: Page, adres: string): Promise<number> {
  const cdp = await pagina.context().newCDPSession(pagina);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: TRAGER });
  await pagina.goto(adres, { waitUntil: 'commit' });
  await pagina.locator(KLAAR).waitFor({ timeout: GEDULD_MS });
  return pagina.evaluate<number>('performance.now()');
}
