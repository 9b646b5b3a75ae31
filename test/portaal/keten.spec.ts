import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { lokaleDatum } from '@estafette/tijd';
import type { Browser, Page } from 'playwright-core';
import { bruikbaar, kanBladeren, nieuwePagina, startBrowser } from '../support/browser.js';
import { Keten } from '../support/keten.js';
import { ketenvulling } from '../support/ketenvulling.js';

/** Three widths of a long page, on a machine that has more to do. */
const GEDULD_MS = 120_000;

const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let pagina: Page;
let fouten: string[];
let jaar: number;

omschrijf('De pagina’s van de ketenregisseur', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    const vandaag = lokaleDatum(keten.klok.nu());
    jaar = Number(vandaag.slice(0, 4)) - 1;
    for (const opdracht of ketenvulling(600, vandaag)) await keten.sql(opdracht);
  });
  afterAll(async () => {
    await browser?.close();
    await keten?.stop();
  });
  beforeEach(async () => {
    ({ pagina, fouten } = await nieuwePagina(browser, 1280));
    await pagina.goto(`${keten.adres}/inloggen`);
    await pagina.getByRole('button', { name: /H\. Visser, ketenregisseur/ }).click();
    await pagina.getByRole('heading', { level: 1, name: 'De keten' }).waitFor();
  });
  afterEach(async () => {
    await pagina.context().close();
    expect(fouten).toEqual([]);
  });

  test('eerst vier cijfers, daarna de stromen; een stroom opent haar tabel', async () => {
    await pagina.goto(`${keten.adres}/keten?periode=${jaar}-heel`);
    await pagina.getByText(`Cijfers over heel ${jaar}`).waitFor();
    expect(await pagina.locator('.hub-vier dt').allInnerTexts()).toEqual([
      'Overdrachten',
      'Dagen tot opgepakt',
      'Uitval',
      'Naar werk',
    ]);
    const stroom = pagina.getByRole('link', { name: /^Werk en Inkomen naar .*overdrachten$/ }).first();
    const naar = /naar (.*):/.exec((await stroom.getAttribute('aria-label'))!)![1]!;
    await stroom.focus();
    await pagina.keyboard.press('Enter');
    await pagina.getByText(`Overdrachten van en naar ${naar}`).waitFor();
    expect(new URL(pagina.url()).searchParams.get('partner')).not.toBeNull();
  });

  test('periode en gebied staan in het adres, met het toetsenbord gekozen', async () => {
    await pagina.getByLabel('Gebied').focus();
    await pagina.keyboard.type('Gebiedsteam');
    await pagina.waitForURL(/gebied=gebiedsteam/);
    await pagina.getByLabel('Periode').selectOption({ label: `heel ${jaar}` });
    await pagina.waitForURL((adres) => adres.searchParams.get('periode') === `${jaar}-heel`);
    await pagina.getByText(/Cijfers over heel .*, Gebiedsteam/).waitFor();
  });

  test('een tabel gaat mee als bestand, met dezelfde cijfers', async () => {
    await pagina.goto(`${keten.adres}/keten?periode=${jaar}-heel`);
    const knop = pagina.getByRole('button', { name: 'Bewaar als bestand (CSV)' }).first();
    await knop.waitFor();
    const [bestand] = await Promise.all([pagina.waitForEvent('download'), knop.click()]);
    const inhoud = await readFile(await bestand.path(), 'utf8');
    expect(inhoud).toMatch(/^\uFEFFVan;Naar;Overdrachten\r\nWerk en Inkomen;/);
  });

  test.each(['/keten', '/keten/werk', '/keten/diensten', '/keten/signalen'])(
    '%s kan iedereen gebruiken, op elk scherm',
    async (pad) => {
      await pagina.goto(`${keten.adres}${pad}?periode=${jaar}-heel`);
      await pagina.getByText(`Cijfers over heel ${jaar}`).waitFor();
      await pagina.getByRole('heading', { level: 2 }).first().waitFor();
      await bruikbaar(pagina, pad.replaceAll('/', '-').slice(1));
    },
    GEDULD_MS,
  );
});
