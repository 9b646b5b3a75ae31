import type { Browser, Page } from 'playwright-core';
import { belemmeringen, nieuwePagina } from './browser.js';

/** A signaal may have to be raised or closed first, on a machine that has more to do. */
const GEDULD_MS = 60_000;

/** Somebody at work in the portal, who finds things by what they are called. */
export class Bezoeker {
  private constructor(
    readonly pagina: Page,
    readonly fouten: readonly string[],
    private readonly adres: string,
  ) {}

  static async meldAan(browser: Browser, adres: string, naam: string, breedte = 1280): Promise<Bezoeker> {
    const { pagina, fouten } = await nieuwePagina(browser, breedte);
    pagina.setDefaultTimeout(GEDULD_MS);
    const bezoeker = new Bezoeker(pagina, fouten, adres);
    await bezoeker.ga('/inloggen');
    await bezoeker.klik(new RegExp(`^${naam}`));
    await pagina.waitForURL((url) => url.pathname !== '/inloggen');
    return bezoeker;
  }

  async ga(pad: string): Promise<void> {
    await this.pagina.goto(this.adres + pad);
  }

  async klik(naam: string | RegExp, binnen = this.pagina.locator('body')): Promise<void> {
    await binnen
      .getByRole('button', { name: naam })
      .or(binnen.getByRole('link', { name: naam }))
      .first()
      .click();
  }

  async kies(veld: string, keuze: string): Promise<void> {
    await this.pagina.getByRole('option', { name: keuze, exact: true }).first().waitFor({ state: 'attached' });
    await this.pagina.getByLabel(veld, { exact: true }).selectOption({ label: keuze });
  }

  async vul(veld: string | RegExp, waarde: string): Promise<void> {
    await this.pagina.getByLabel(veld).fill(waarde);
  }

  async ziet(tekst: string | RegExp): Promise<void> {
    await this.pagina.getByText(tekst).first().waitFor();
  }

  async zietNietMeer(tekst: string | RegExp): Promise<void> {
    await this.pagina.getByText(tekst).first().waitFor({ state: 'hidden' });
  }

  artikel(tekst: string | RegExp) {
    return this.pagina.getByRole('article').filter({ hasText: tekst }).first();
  }

  /** What keeps people from using the page as it is now, on a wide and on a narrow screen. */
  async belemmeringen(): Promise<string[]> {
    const gevonden: string[] = [];
    for (const width of [1280, 390, 320]) {
      await this.pagina.setViewportSize({ width, height: 900 });
      gevonden.push(...(await belemmeringen(this.pagina)).map((b) => `${width}: ${b}`));
      const map = process.env['BEELDEN'];
      if (map) await this.beeld(map, width);
    }
    return gevonden;
  }

  async weg(): Promise<readonly string[]> {
    await this.pagina.context().close();
    return this.fouten;
  }

  private beelden = 0;

  /** For whoever wants to look: with BEELDEN a test leaves what it saw in that folder. */
  private async beeld(map: string, breedte: number): Promise<void> {
    const naam = new URL(this.pagina.url()).pathname.replace(/[^a-z]+/g, '-').slice(1, 20);
    await this.pagina.screenshot({ path: `${map}/${naam}-${this.beelden++}-${breedte}.png`, fullPage: true });
  }
}
