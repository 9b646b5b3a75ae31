import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';

const PROGRAMMA = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Whether pages can be tested here. In CI they must be: there the tests run, and fail, without a browser too. */
export function kanBladeren(): boolean {
  if (existsSync(PROGRAMMA) || process.env['CI'] === 'true') return true;
  process.stderr.write('overgeslagen: chromium ontbreekt (apt-get install chromium)\n');
  return false;
}

export function startBrowser(): Promise<Browser> {
  // Root, as in a container, has no sandbox.
  return chromium.launch({ executablePath: PROGRAMMA, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** A page at one width, where anything that the browser calls an error fails the test: also what the CSP refused. */
export async function nieuwePagina(browser: Browser, breedte: number): Promise<{ pagina: Page; fouten: string[] }> {
  const context = await browser.newContext({ viewport: { width: breedte, height: 900 } });
  const pagina = await context.newPage();
  const fouten: string[] = [];
  pagina.on('pageerror', (fout) => fouten.push(fout.message));
  pagina.on('console', (regel) => {
    // Nobody is logged in at first: the browser calls that answer an error, the portal does not.
    if (regel.type() === 'error' && !/status of 401/.test(regel.text()))
      fouten.push(`${regel.text()} ${regel.location().url}`);
  });
  return { pagina, fouten };
}

/** What keeps people from using the page as it is now: faults that axe sees, and content wider than the screen. */
export async function belemmeringen(pagina: Page): Promise<string[]> {
  // Legacy: our pages have no frames, and otherwise each look opens one more page to add up what frames said.
  const keurder = new AxeBuilder({ page: pagina }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await keurder.withTags(REGELS).analyze();
  const teBreed = await pagina.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`),
    ...(teBreed ? ['The page scrolls sideways.'] : []),
  ];
}

/** Where pictures of pages lie after a test, to be looked at. Not kept in git. */
const BEELDEN = new URL('../../beeld/', import.meta.url);

/** Proves that everyone can use the page as it is now, at each width, and keeps how it looked. */
export async function bruikbaar(pagina: Page, naam: string): Promise<void> {
  // Not for a silent network: the line on which changes are told never is.
  await pagina.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
  const gevonden: string[] = [];
  for (const breedte of [1280, 390, 320]) {
    await pagina.setViewportSize({ width: breedte, height: 900 });
    gevonden.push(...(await belemmeringen(pagina)).map((b) => `${naam}, ${breedte} px: ${b}`));
    await pagina.screenshot({
      path: fileURLToPath(new URL(`${naam}-${breedte}.png`, BEELDEN)),
      fullPage: true,
    });
  }
  if (gevonden.length > 0) throw new Error(gevonden.join('\n'));
}
