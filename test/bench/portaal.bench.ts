import type { Browser } from 'playwright-core';
import { Kindproces } from '../drills/kindproces.js';
import { Opstelling } from '../drills/opstelling.js';
import { Partners } from '../drills/partners.js';
import { draai, type Cijfer } from '../drills/verloop.js';
import { startBrowser } from '../support/browser.js';
import { sql } from '../support/database.js';
import { ketenvulling } from '../support/ketenvulling.js';
import { Meting, toon } from './meting.js';
import { Paginabezoek, toonVerloop } from './paginabezoek.js';
import { portaalvulling, vacatures } from './portaalvulling.js';

/** A cheap laptop beside ours. */
const TRAGER = 4;
const KEREN = 7;
const DOEL_MS = 1_000;
const DOEL_KB = 130;
const INWONERS = 2_000;
const VANDAAG = '2026-11-01';

/** Of each role the first page, and what stands on it when one can begin to work. */
const EERSTE = [
  { rol: 'regisseur', wie: /^R\. de Vries/, pad: '/overdrachten', inhoud: 'main li article .hub-knoppen' },
  { rol: 'accountmanager', wie: /^M\. Jansen/, pad: '/vacatures', inhoud: 'main li article .hub-knoppen' },
  {
    rol: 'ketenregisseur',
    wie: /^H\. Visser/,
    pad: '/keten',
    inhoud: 'main:has(.hub-groot) section:nth-of-type(3) tr',
  },
  { rol: 'partnerbeheerder', wie: /^T\. Hendriks/, pad: '/aansluiting', inhoud: 'main section:nth-of-type(4) li' },
  { rol: 'privacyOfficer', wie: /^F\. Yilmaz/, pad: '/privacy', inhoud: 'main tbody tr' },
] as const;

/** How long it takes from the address to a page that one can work with, and how much program that is. */
await draai(
  'portaal',
  { json: { type: 'boolean' }, trager: { type: 'string' } },
  async (verloop) => {
    const opstelling = await Opstelling.maak(verloop, 'portaal');
    for (const programma of [opstelling.hub, opstelling.matcher]) {
      const demo = { ...programma, omgeving: { ...programma.omgeving, ROLKIEZER: 'ja' } };
      const proces = await Kindproces.begin(demo);
      verloop.ruimOp(() => proces.stop());
      await proces.klaar;
    }
    for (const opdracht of [...ketenvulling(INWONERS, VANDAAG), ...portaalvulling]) {
      await sql(opstelling.urls.beheerder, opdracht);
    }
    const wsp = (await Partners.vind(verloop, opstelling.hubPoort)).lijn('wsp');
    for (const vacature of vacatures)
      await wsp.stuur(wsp.event('vacature.gepubliceerd', vacature.kenmerk, vacature.data));
    const browser = await startBrowser();
    verloop.ruimOp(() => browser.close());
    const trager = verloop.getal('trager', TRAGER);
    const gemeten = new Map<string, Paginabezoek[]>();
    for (const eerste of EERSTE) {
      gemeten.set(eerste.rol, await bezoek(browser, `http://127.0.0.1:${opstelling.hubPoort}`, eerste, trager));
    }
    process.stdout.write(toonVerloop(gemeten));
    const metingen = [...gemeten].map(([rol, keren]) =>
      new Meting(
        rol,
        keren.map(({ bruikbaar }) => bruikbaar),
      ).metDoel(DOEL_MS),
    );
    process.stdout.write(toon(metingen));
    return [...metingen.flatMap((meting) => meting.cijfers()), ...maten(gemeten)];
  },
  'bench',
);

function maten(gemeten: ReadonlyMap<string, readonly Paginabezoek[]>): Cijfer[] {
  return [...gemeten].map(([rol, [eerste]]) => ({ naam: `${rol}_js_kB`, waarde: eerste!.kB, hoogstens: DOEL_KB }));
}

/** Each time in a browser that has nothing yet, with the session of somebody of this role. */
async function bezoek(
  browser: Browser,
  adres: string,
  { wie, pad, inhoud }: (typeof EERSTE)[number],
  trager: number,
): Promise<Paginabezoek[]> {
  const begin = await browser.newContext();
  const inlog = await begin.newPage();
  await inlog.goto(`${adres}/inloggen`);
  await inlog.getByRole('button', { name: wie }).click();
  await inlog.waitForURL((url) => url.pathname !== '/inloggen');
  const storageState = await begin.storageState();
  await begin.close();
  const keren: Paginabezoek[] = [];
  for (let keer = 0; keer <= KEREN; keer++) {
    const context = await browser.newContext({ storageState });
    const gemeten = await Paginabezoek.meet(await context.newPage(), adres + pad, inhoud, trager);
    // The first time the hub still has to warm up: its day has begun before that of who works with it.
    if (keer > 0) keren.push(gemeten);
    await context.close();
  }
  return keren;
}
