import type { Browser, Page } from 'playwright-core';
import { bruikbaar, nieuwePagina } from './browser.js';
import { totDat } from './geduld.js';

/** A page has at most so many stops; a tour that needs more has lost its way. */
const MEESTE_STAPPEN = 150;
/** What somebody hears who comes at the thing with the focus. */
const HIER = `(() => {
  const hier = document.activeElement;
  const naam = hier.getAttribute('aria-label') ?? (hier.labels?.[0] ?? (hier.matches('a, button, summary') ? hier : undefined))?.textContent;
  return (naam ?? '').replace(/\\s+/g, ' ').trim();
})()`;
const GEDULD_MS = 60_000;
/** A page that comes later takes the focus to its top, and who presses just then, presses on nothing and does it again. */
const KEER = 5;
const LET_OP = `window.nietsGedaan = true; addEventListener('click', () => { window.nietsGedaan = false; }, { capture: true, once: true })`;

/** Somebody who works in the portal without a mouse: only Tab, Enter, the space bar and letters. */
export class Toetsenbord {
  private constructor(
    readonly pagina: Page,
    readonly fouten: string[],
  ) {}

  static async meldAan(browser: Browser, adres: string, wie: RegExp): Promise<Toetsenbord> {
    const { pagina, fouten } = await nieuwePagina(browser, 1280);
    pagina.setDefaultTimeout(GEDULD_MS);
    await pagina.goto(`${adres}/inloggen`);
    await pagina.getByRole('button', { name: wie }).waitFor();
    const iemand = new Toetsenbord(pagina, fouten);
    await iemand.druk(wie);
    await pagina.waitForURL((url) => url.pathname !== '/inloggen');
    return iemand;
  }

  /** Presses Tab until the focus is on what has this name. */
  async naar(naam: RegExp): Promise<void> {
    const begin = performance.now();
    // Round and round, for what is still on its way.
    for (let i = 0; i < MEESTE_STAPPEN || performance.now() - begin < GEDULD_MS; i++) {
      await this.pagina.keyboard.press('Tab');
      if (naam.test(await this.pagina.evaluate<string>(HIER))) return;
    }
    throw new Error(`Tab never came at ${naam} on ${this.pagina.url()}, but: ${await this.tekst()}`);
  }

  async druk(naam: RegExp): Promise<void> {
    for (let keer = 0; keer < KEER; keer++) {
      await this.naar(naam);
      await this.pagina.evaluate(LET_OP);
      await this.pagina.keyboard.press('Enter');
      if (!(await this.nietsGedaan())) return;
    }
    throw new Error(`Enter did nothing on ${naam} on ${this.pagina.url()}: ${await this.tekst()}`);
  }

  /** Not so either when there is another page by now. */
  private nietsGedaan(): Promise<boolean> {
    return this.pagina.evaluate<boolean>('window.nietsGedaan === true').catch(() => false);
  }

  /** Presses what sends a form, and waits until the form is gone. */
  async rondAf(knop: RegExp): Promise<void> {
    await this.druk(knop);
    await this.pagina.getByRole('button', { name: knop }).first().waitFor({ state: 'detached' });
  }

  /** Chooses in a list by typing how the choice begins. */
  async kies(veld: RegExp, keuze: string): Promise<void> {
    await this.naar(veld);
    const heeftKeuze = `[...(document.activeElement.options ?? [])].some((o) => o.text.startsWith(${JSON.stringify(keuze)}))`;
    await totDat(() => this.pagina.evaluate<boolean>(heeftKeuze), Boolean, `${keuze} in ${veld}`);
    await this.pagina.keyboard.type(keuze);
  }

  /** Types in a field, in the place of what was there. */
  async vul(veld: RegExp, tekst: string): Promise<void> {
    await this.naar(veld);
    await this.pagina.keyboard.press('ControlOrMeta+a');
    await this.pagina.keyboard.insertText(tekst);
  }

  /** Ticks boxes, in the order in which they stand. */
  async zet(...vakjes: readonly RegExp[]): Promise<void> {
    for (const vakje of vakjes) {
      await this.naar(vakje);
      await this.pagina.keyboard.press('Space');
    }
  }

  /** Types a day in a field for a date, as the browser asks for it: month, day, year. */
  async dag(veld: RegExp, datum: string): Promise<void> {
    const [jaar, maand, dag] = datum.split('-') as [string, string, string];
    await this.naar(veld);
    await this.pagina.keyboard.type(maand + dag + jaar);
  }

  /** Takes a page from the menu. The focus is at the top of the new page after it. */
  async open(woord: string): Promise<void> {
    await this.druk(new RegExp(`^${woord}$`));
    await this.pagina.locator('main:focus').waitFor();
  }

  async ziet(tekst: string | RegExp): Promise<void> {
    await this.pagina
      .locator('main')
      .getByText(tekst)
      // A choice that a closed list holds is not seen.
      .filter({ visible: true })
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`Nobody sees ${tekst} on ${this.pagina.url()}, but: ${await this.tekst()}`);
      });
  }

  private tekst(): Promise<string> {
    return this.pagina.locator('main').innerText();
  }

  /** The page has this title, everyone can use it at each width, and a picture of it stays. */
  async keurt(titel: string | RegExp, beeld: string): Promise<void> {
    await this.pagina.getByRole('heading', { level: 1, name: titel }).waitFor();
    await bruikbaar(this.pagina, beeld);
    await this.pagina.setViewportSize({ width: 1280, height: 900 });
  }

  async weg(): Promise<readonly string[]> {
    await this.pagina.context().close();
    return this.fouten;
  }
}
