import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bruikbaar, kanBladeren, nieuwePagina, startBrowser } from '../support/browser.js';
import { Keten } from '../support/keten.js';
import { biedAan } from '../support/verhaal.js';

/** Three widths of a long page, on a machine that has more to do. */
const GEDULD_MS = 120_000;

const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let pagina: Page;
let fouten: string[];

omschrijf('De pagina’s van wie de aansluiting beheert', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    await biedAan(keten.partner('wi'), 'A-1');
    const scalabor = keten.partner('scalabor');
    await scalabor.leegPostbus();
    await scalabor.stuur('overdracht.gestart', { overdracht: { kenmerkPartner: 'bestaat-niet' } });
  });
  afterAll(async () => {
    await browser?.close();
    await keten?.stop();
  });
  beforeEach(async () => {
    ({ pagina, fouten } = await nieuwePagina(browser, 1280));
    await pagina.goto(`${keten.adres}/inloggen`);
    await pagina.getByRole('button', { name: /T\. Hendriks/ }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Aansluiting van Scalabor' }).waitFor();
  });
  afterEach(async () => {
    await pagina.context().close();
    expect(fouten).toEqual([]);
  });

  test('een geweigerd bericht zegt wat er niet klopt en wat u kunt doen', async () => {
    await pagina.goto(`${keten.adres}/aansluiting/berichten?status=geweigerd`);
    await pagina.getByRole('link', { name: /overdracht\.gestart/ }).click();
    await pagina.getByRole('heading', { name: 'Wat er niet klopt' }).waitFor();
    expect(await pagina.locator('main').innerText()).toContain('Herstel dit en stuur het bericht opnieuw');
  });

  test('een bericht dat aankwam is te zien, met van wie, en komt opnieuw als u dat vraagt', async () => {
    await pagina.goto(`${keten.adres}/aansluiting/bezorging?status=bevestigd`);
    const kaart = pagina.getByRole('listitem').filter({ hasText: 'overdracht.aangeboden' }).first();
    await kaart.getByText('van wi aan u').waitFor();
    await kaart.getByRole('button', { name: 'Bezorg dit bericht opnieuw' }).click();
    await pagina.getByText('Er zijn geen berichten met dit filter.').waitFor();
    await pagina.getByLabel('Stand').selectOption('open');
    await pagina.getByText('van wi aan u').first().waitFor();
  });

  test('veel berichten opnieuw: eerst tellen, dan beslissen', async () => {
    await pagina.goto(`${keten.adres}/aansluiting/opnieuw`);
    await pagina.getByLabel('Bezorging').selectOption('mislukt');
    await pagina.getByRole('button', { name: 'Tel ze eerst' }).click();
    await pagina.getByRole('heading', { name: '0 berichten' }).waitFor();
    expect(await pagina.getByRole('button', { name: 'Bezorg deze berichten opnieuw' }).count()).toBe(0);
  });

  test('een nieuwe sleutel is één keer te zien, en is in te trekken', async () => {
    await pagina.getByRole('link', { name: 'Sleutels', exact: true }).click();
    await pagina.getByLabel('Waar is de sleutel voor?').fill('Proef');
    await pagina.getByRole('button', { name: 'Maak de sleutel' }).click();
    await pagina.getByText('U ziet hem alleen nu').waitFor();
    const sleutel = await pagina.locator('.hub-sleutel').innerText();
    expect(sleutel.length).toBeGreaterThan(20);
    await pagina.reload();
    await pagina.getByRole('heading', { name: 'Proef' }).waitFor();
    expect(await pagina.locator('main').innerText()).not.toContain(sleutel);
    await pagina.locator('section').filter({ hasText: 'Proef' }).getByRole('button').click();
    await pagina.locator('section').filter({ hasText: 'Proef' }).getByText('Ingetrokken').waitFor();
  });

  test.each(['', '/berichten', '/bezorging', '/opnieuw', '/sleutels', '/contracten'])(
    '/aansluiting%s kan iedereen gebruiken, op elk scherm',
    async (pad) => {
      await pagina.goto(`${keten.adres}/aansluiting${pad}`);
      await pagina.locator('.hub-kaart').first().waitFor();
      await bruikbaar(pagina, `aansluiting${pad.replace('/', '-')}`);
    },
    GEDULD_MS,
  );
});
