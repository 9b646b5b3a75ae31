import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bruikbaar, kanBladeren, nieuwePagina, startBrowser } from '../support/browser.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';
import { biedAan } from '../support/verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
/** Three widths of a page, on a machine that has more to do. */
const GEDULD_MS = 120_000;
const THEMA = fileURLToPath(new URL('../../portaal/thema', import.meta.url));
const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let wi: NepPartner;
let pagina: Page;
let fouten: string[];

omschrijf('Het portaal', () => {
  beforeAll(async () => {
    keten = await Keten.start({ portaalThema: THEMA });
    browser = await startBrowser();
    wi = keten.partner('wi');
    await biedAan(wi, 'P-1');
    keten.klok.schuifOp({ dagen: 8 });
    await signalen('NIET_BEVESTIGD', 'NIET_OPGEPAKT');
    // Nothing waits for this one: it does not stand before the first.
    await biedAan(wi, 'P-2', { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' });
    // Of a colleague in the same team.
    await biedAan(wi, 'P-3', {
      naar: { partner: 'caw', team: 'advies' },
      dienst: 'activerend-werk-orientatie',
      gever: { code: 's.bakker', naam: 'S. Bakker' },
    });
    await publiceerVacature();
  });
  afterAll(async () => {
    await browser?.close();
    await keten?.stop();
  });
  beforeEach(async () => {
    ({ pagina, fouten } = await nieuwePagina(browser, 1280));
  });
  afterEach(async () => {
    await pagina.context().close();
    expect(fouten).toEqual([]);
  });

  test('wie niet is ingelogd, komt bij de keuze wie hij is; daarna bij het eigen werk', async () => {
    await pagina.goto(`${keten.adres}/overdrachten`);
    await pagina.waitForURL(/\/inloggen/);
    await kies(/R\. de Vries/);
    expect(new URL(pagina.url()).pathname).toBe('/overdrachten');
    await kop('Overdrachten');
    expect(await pagina.title()).toBe('Overdrachten - Estafette');
  });

  test('een regisseur ziet eerst wat in het eigen werk misgaat, met de oorzaak, wie aan zet is en de stap die helpt', async () => {
    await meldAan(/R\. de Vries/);
    const eerste = pagina.getByRole('article').first();
    await eerste.getByText('nog niet opgepakt').waitFor();
    const tekst = await eerste.innerText();
    expect(tekst).toContain('Dringend');
    expect(tekst).toContain('Aan zet: Intake, Scalabor');
    expect(tekst).toContain('Aan zet: R. de Vries, Gebiedsteam Noord');
    expect(await pagina.getByRole('article').count()).toBe(2);
    await pagina.getByRole('link', { name: 'Toon ook het werk van collega’s' }).click();
    await pagina.waitForURL('**/overdrachten?wie=iedereen');
    await pagina.getByRole('article').filter({ hasText: 'P-3' }).waitFor();
    await pagina.getByLabel('Alleen mijn eigen werk').check();
    await pagina.getByRole('article').filter({ hasText: 'P-3' }).waitFor({ state: 'detached' });
    expect(new URL(pagina.url()).search).toBe('');
  });

  test('het filter staat in het adres', async () => {
    await meldAan(/R\. de Vries/);
    await pagina.getByLabel('Wat er misgaat').selectOption('NIET_OPGEPAKT');
    await pagina.waitForURL('**/overdrachten?signaal=NIET_OPGEPAKT');
    await expect(wordt(() => pagina.getByRole('article').count(), 1)).resolves.toBe(1);
    await pagina.reload();
    await pagina.getByRole('article').first().waitFor();
    expect(await pagina.getByRole('article').count()).toBe(1);
    await pagina.getByLabel('Wij zijn aan zet').check();
    await pagina.waitForURL('**/overdrachten?signaal=NIET_OPGEPAKT&aanZet=wi');
    await pagina.getByRole('link', { name: 'Toon alles' }).waitFor();
  });

  test('de nemer pakt op met één klik; de gever ziet het zonder te verversen', async () => {
    await meldAan(/R\. de Vries/);
    const vanGever = pagina.getByRole('article').first();
    await vanGever.getByText('Aangeboden', { exact: true }).waitFor();

    const nemer = await nieuwePagina(browser, 390);
    await meldAan(/A\. Meijer/, nemer.pagina);
    const knop = nemer.pagina.getByRole('button', { name: /^Ik pak het op/ }).first();
    await knop.dblclick();
    await nemer.pagina.getByRole('article').filter({ hasText: 'In behandeling' }).waitFor();

    const opgepakt = pagina.getByRole('article').filter({ hasText: 'In behandeling' });
    await opgepakt.waitFor();
    await pagina.getByRole('status').filter({ hasText: 'bijgewerkt' }).waitFor({ state: 'attached' });
    await nemer.pagina.context().close();
    expect(nemer.fouten).toEqual([]);
    const stappen = await keten.sql(
      `select 1 from hub.overdracht_stap s join hub.bericht b on b.id = s.bericht_id
        where s.gebeurtenis = 'in-behandeling' and b.bron like '%:systeem:estafette-portaal'`,
    );
    expect(stappen).toHaveLength(1);
  });

  test(
    'de sessie eindigt: wie er nog zit, leest het vooraf; wat u invulde blijft staan tot u weer bent ingelogd',
    async () => {
      await meldAan(/A\. Meijer/);
      await openEerste('/overdrachten/:id?stap=geweigerd');
      await pagina.getByLabel(/^Toelichting/).waitFor();
      expect(await pagina.getByText('Uw sessie stopt').count()).toBe(0);
      await keten.sql(`update hub.sessie set verloopt_op = now() + interval '115 seconds'`);
      await pagina.reload();
      await pagina.getByRole('status').filter({ hasText: 'Uw sessie stopt binnen twee minuten.' }).waitFor();
      await pagina.getByLabel(/^Toelichting/).fill('Dit mag niet weg.');
      const [opTijd] = await Promise.all([
        pagina.context().waitForEvent('page'),
        pagina.getByRole('link', { name: 'Log opnieuw in, in een nieuw tabblad' }).click(),
      ]);
      await kies(/A\. Meijer/, opTijd);
      await pagina.getByText('Uw sessie stopt').waitFor({ state: 'hidden' });
      expect(await pagina.getByLabel(/^Toelichting/).inputValue()).toBe('Dit mag niet weg.');
      await pagina.getByLabel('Reden').locator('option').nth(1).waitFor({ state: 'attached' });
      await pagina.getByLabel('Reden').selectOption({ index: 1 });
      await keten.sql(`delete from hub.sessie`);
      // Not a click of the mouse: a change that comes in now has the page find out first, and the dialog is before the button.
      await pagina.getByRole('button', { name: /^Verstuur/ }).dispatchEvent('click');
      await pagina.getByRole('dialog', { name: 'U bent uitgelogd' }).waitFor();
      await bruikbaar(pagina, 'sessie-voorbij');
      const [tabblad] = await Promise.all([
        pagina.context().waitForEvent('page'),
        pagina.getByRole('link', { name: 'Log in in een nieuw tabblad' }).click(),
      ]);
      await kies(/A\. Meijer/, tabblad);
      await pagina.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await pagina.getByLabel(/^Toelichting/).inputValue()).toBe('Dit mag niet weg.');
    },
    GEDULD_MS,
  );

  test('alleen met het toetsenbord: openen, intrekken met een reden, en de focus begint bovenaan', async () => {
    await meldAan(/R\. de Vries/);
    await pagina.getByRole('article').first().waitFor();
    await tabTot(/^Overdracht /);
    await pagina.keyboard.press('Enter');
    await kop(/^Overdracht /);
    expect(await pagina.evaluate('document.activeElement.id')).toBe('inhoud');
    await tabTot(/^Intrekken$/);
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('heading', { name: 'Intrekken' }).waitFor();
    await pagina.getByRole('option', { name: 'Niet meer nodig' }).waitFor({ state: 'attached' });
    await tabTot(/^Reden/);
    await pagina.keyboard.type('Niet meer');
    await tabTot(/^Verstuur/);
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Ingetrokken', { exact: true }).first().waitFor();
  });

  test('een accountmanager ziet kandidaten op volgorde, met uitleg en zonder naam', async () => {
    await meldAan(/M\. Jansen/);
    await pagina.getByRole('link', { name: 'Bekijk kandidaten voor Orderpicker' }).click();
    await pagina.getByRole('article').first().waitFor();
    const koppen = await pagina.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();
    expect(koppen).toEqual(['1. Kandidaat A', '2. Kandidaat B']);
    const tekst = await pagina.locator('main').innerText();
    expect(tekst).toContain('Beroep: past');
    expect(tekst).toContain('Vraag dit na');
    expect(tekst).not.toMatch(/ontdekking|K-past/);
  });

  test('wat niet lukt, staat er in gewone taal, en opnieuw proberen helpt', async () => {
    await meldAan(/M\. Jansen/);
    await pagina.getByRole('link', { name: 'Bekijk kandidaten voor Orderpicker' }).waitFor();
    await pagina.route('**/kandidaten', (route) => route.fulfill({ status: 202, json: { status: 'in behandeling' } }));
    await pagina.getByRole('link', { name: 'Bekijk kandidaten voor Orderpicker' }).click();
    await pagina.getByRole('alert').getByText('Het zoeken duurt langer dan anders').waitFor();
    await pagina.unroute('**/kandidaten');
    await pagina.getByRole('button', { name: 'Probeer het opnieuw' }).click();
    await pagina.getByRole('article').first().waitFor();
  });

  test('een adres dat niet bestaat, wijst de weg terug', async () => {
    await pagina.goto(`${keten.adres}/bestaat-niet`);
    await kop('Deze pagina bestaat niet');
  });

  test('na het inloggen komt u waar u heen wilde, met het filter dat erbij stond', async () => {
    await pagina.goto(`${keten.adres}/overdrachten?status=aangeboden`);
    await pagina.waitForURL(/inloggen/);
    await kies(/R\. de Vries/);
    await pagina.waitForURL('**/overdrachten?status=aangeboden');
  });

  test(
    'zonder verbinding blijft staan wat er was, en staat erbij van hoe laat; daarna gaat het vanzelf verder',
    async () => {
      await meldAan(/R\. de Vries/);
      await pagina.getByRole('article').first().waitFor();
      await pagina.context().setOffline(true);
      await pagina.getByLabel('Stand').selectOption('afgerond');
      await pagina
        .getByText(/Er is geen verbinding met Estafette\. U ziet wat er om \d\d:\d\d uur bekend was/)
        .waitFor();
      await bruikbaar(pagina, 'zonder-verbinding');
      await pagina.context().setOffline(false);
      await pagina.getByRole('button', { name: 'Probeer de verbinding opnieuw' }).click();
      await pagina.getByText('Er is geen verbinding').waitFor({ state: 'hidden' });
      fouten.splice(0, fouten.length, ...fouten.filter((f) => !/ERR_INTERNET_DISCONNECTED/.test(f)));
    },
    GEDULD_MS,
  );

  test(
    'wie iets niet mag zien, leest bij wie hij moet zijn; wat er niet is, wijst de weg terug',
    async () => {
      await meldAan(/R\. de Vries/);
      await pagina.goto(`${keten.adres}/privacy`);
      await pagina.getByText('U mag dit niet zien.').waitFor();
      await bruikbaar(pagina, 'geen-toegang');
      await pagina.goto(`${keten.adres}/overdrachten?status=aangeboden`);
      await pagina.getByRole('article').first().waitFor();
      await pagina.evaluate(`history.pushState({}, '', '/overdrachten/0198f9a0-0000-7000-8000-000000000001')`);
      await pagina.getByText('Dit vinden wij niet.').waitFor();
      await pagina.getByRole('button', { name: 'Ga terug' }).click();
      await pagina.waitForURL('**/overdrachten?status=aangeboden');
      const verwacht = /status of 404 .*\/api\/v1\/overdrachten\/0198f9a0-/;
      fouten.splice(0, fouten.length, ...fouten.filter((f) => !verwacht.test(f)));
    },
    GEDULD_MS,
  );

  test.each([
    ['/inloggen', /R\. de Vries/],
    ['/overdrachten', /R\. de Vries/],
    ['/overdrachten/:id', /R\. de Vries/],
    ['/overdrachten/:id?stap=geweigerd', /A\. Meijer/],
    ['/vacatures', /M\. Jansen/],
    ['/vacatures/:id/kandidaten', /M\. Jansen/],
    ['/bestaat-niet', /M\. Jansen/],
  ])(
    '%s kan iedereen gebruiken, op elk scherm, ook in de huisstijl van een gemeente',
    async (adres, wie) => {
      if (adres !== '/inloggen') await meldAan(wie);
      if (adres.includes(':id')) await openEerste(adres);
      else await pagina.goto(keten.adres + adres);
      await pagina.getByRole('heading', { level: 1 }).waitFor();
      await bruikbaar(pagina, `huisstijl${adres.replace(/[^a-z]+/g, '-')}`);
      expect(await pagina.evaluate(`getComputedStyle(document.querySelector('.hub-kop')).backgroundColor`)).toBe(
        'rgb(255, 210, 0)',
      );
    },
    GEDULD_MS,
  );

  test.each([
    ['/overdrachten', /R\. de Vries/],
    ['/vacatures', /M\. Jansen/],
    ['/keten', /H\. Visser/],
    ['/aansluiting', /T\. Hendriks/],
    ['/privacy', /F\. Yilmaz/],
  ])('%s vraagt de hub alles voordat het programma er is, en niets twee keer', async (adres, wie) => {
    await meldAan(wie);
    const verse = await pagina.context().newPage();
    let laatDoor = (): void => undefined;
    const achtergehouden = new Promise<void>((klaar) => (laatDoor = klaar));
    await verse.route(/\/assets\/(?!vroeg)[^/]+\.js$/, async (route) => {
      await achtergehouden;
      await route.continue();
    });
    const gevraagd: string[] = [];
    verse.on('request', (vraag) => {
      const { pathname, search } = new URL(vraag.url());
      if (pathname.startsWith('/api/') && !pathname.endsWith('/gebeurtenissen')) gevraagd.push(pathname + search);
    });
    const eersteVraag = verse.waitForRequest(/\/api\//);
    const luistert = verse.waitForRequest(/\/gebeurtenissen$/);
    await verse.goto(keten.adres + adres, { waitUntil: 'commit' });
    await eersteVraag;
    // All of them leave in one turn of the page.
    await verse.evaluate('0');
    const vooraf = [...gevraagd];
    laatDoor();
    await luistert;
    await verse.getByRole('heading', { level: 1 }).waitFor();
    await verse.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
    await verse.evaluate('new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar)))');
    expect(gevraagd).toEqual(vooraf);
  });

  test('de eerste pagina haalt hoogstens 130 kB aan programma op', async () => {
    const programma: Promise<Buffer>[] = [];
    pagina.on('response', (antwoord) => {
      if (antwoord.url().endsWith('.js')) programma.push(antwoord.body());
    });
    await meldAan(/R\. de Vries/);
    await pagina.getByRole('article').first().waitFor();
    const kB = (await Promise.all(programma)).reduce((som, js) => som + gzipSync(js).length, 0) / 1000;
    expect(programma.length).toBeGreaterThan(3);
    expect(kB).toBeLessThanOrEqual(130);
  });
});

/** Scalabor does not look in its postbus: then the giver hears that it did not arrive as well. */
async function signalen(...codes: string[]): Promise<void> {
  for (;;) {
    const open = (await wi.haal('/signalen')).inhoud['signalen'].map((s: { code: string }) => s.code);
    if (codes.every((code) => open.includes(code))) return;
    await new Promise((verder) => setTimeout(verder, 200));
  }
}

async function publiceerVacature(): Promise<void> {
  await keten.partner('wsp').stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: 'V-1' },
    profiel: {
      naamVacature: 'Orderpicker',
      beroep: { codeBeroepsnaam: ORDERPICKER },
      werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24 },
    },
  });
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner: 'K-past' },
    profiel: { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] },
  });
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'K-leeg' }, profiel: {} });
}

async function meldAan(wie: RegExp, op = pagina): Promise<void> {
  await op.goto(`${keten.adres}/inloggen`);
  await kies(wie, op);
}

async function kies(wie: RegExp, op = pagina): Promise<void> {
  await op.getByRole('button', { name: wie }).click();
  await op.waitForURL((adres) => adres.pathname !== '/inloggen');
}

async function kop(naam: string | RegExp): Promise<void> {
  await pagina.getByRole('heading', { level: 1, name: naam }).waitFor();
}

/** Goes to the first of the list, and from there to the address asked for. */
async function openEerste(adres: string): Promise<void> {
  const [lijst, wat] = adres.startsWith('/vacatures')
    ? ['/vacatures', /Bekijk kandidaten/]
    : ['/overdrachten', /^Overdracht /];
  await pagina.goto(keten.adres + lijst);
  await pagina
    .getByRole('link', { name: wat as RegExp })
    .first()
    .click();
  await pagina.waitForURL((url) => url.pathname !== lijst);
  await pagina.locator('.hub-kaart').first().waitFor();
  const stap = adres.split('?')[1];
  if (stap) await pagina.goto(`${pagina.url()}?${stap}`);
}

/** Presses Tab until the focus is on what has this name. */
async function tabTot(naam: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await pagina.keyboard.press('Tab');
    const hier = await pagina.evaluate<string>(
      `(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()`,
    );
    if (naam.test(hier)) return;
  }
  throw new Error(`Tab never came at ${naam}.`);
}

/** The value once it is what is expected, or what it was last. */
async function wordt<T>(kijk: () => Promise<T>, verwacht: T): Promise<T> {
  for (let i = 0; i < 40; i++) {
    if ((await kijk()) === verwacht) return verwacht;
    await pagina.waitForTimeout(100);
  }
  return kijk();
}
