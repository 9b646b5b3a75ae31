import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bruikbaar, kanBladeren, nieuwePagina, startBrowser } from '../support/browser.js';
import { Keten } from '../support/keten.js';
import { biedAan } from '../support/verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
/** Three widths of a page, on a machine that has more to do. */
const GEDULD_MS = 120_000;
const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let pagina: Page;
let fouten: string[];

async function meldAan(wie: RegExp): Promise<void> {
  await pagina.goto(`${keten.adres}/inloggen`);
  await pagina.getByRole('button', { name: wie }).click();
  await pagina.waitForURL((adres) => adres.pathname !== '/inloggen');
}

omschrijf('Overzicht voor wie er werkt', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    const wi = keten.partner('wi');
    const profiel = { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] };
    for (const kenmerkPartner of ['I-1', 'I-2', 'I-3']) {
      await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner }, profiel });
    }
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'I-1' },
      team: { partner: 'wi', team: 'gebiedsteam-noord' },
      regisseur: { code: 'r.devries' },
      vanaf: '2026-01-01',
      volgendContact: '2026-01-15',
    });
    await biedAan(wi, 'I-2');
    await keten.partner('wsp').stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: 'V-1' },
      profiel: { naamVacature: 'Orderpicker', beroep: { codeBeroepsnaam: ORDERPICKER } },
    });
  }, GEDULD_MS);
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

  test(
    'een regisseur ziet haar inwoners, ook zonder overdracht, en wie te lang wacht',
    async () => {
      await meldAan(/R\. de Vries/);
      await pagina.getByRole('link', { name: 'Inwoners', exact: true }).click();
      const kaart = pagina.getByRole('listitem').filter({ hasText: 'Inwoner I-1' });
      await kaart.getByText('Te laat').waitFor();
      expect(await kaart.innerText()).toContain('Niets: in het bestand');
      await pagina.getByLabel('Alleen mijn inwoners').uncheck();
      await pagina.waitForURL(/wie=iedereen/);
      await pagina.getByRole('listitem').filter({ hasText: 'Inwoner I-2' }).waitFor();
      await bruikbaar(pagina, 'inwoners');
    },
    GEDULD_MS,
  );

  test(
    'een accountmanager legt kandidaten naast elkaar',
    async () => {
      await meldAan(/M\. Jansen/);
      await pagina.getByRole('link', { name: 'Bekijk kandidaten voor Orderpicker' }).click();
      await pagina.getByLabel('Vergelijk kandidaat A').check();
      await pagina.getByLabel('Vergelijk kandidaat B').check();
      await pagina.getByRole('columnheader', { name: 'Kandidaat B' }).waitFor();
      await bruikbaar(pagina, 'vergelijking');
    },
    GEDULD_MS,
  );
});
