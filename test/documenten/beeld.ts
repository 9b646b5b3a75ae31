import { fileURLToPath } from 'node:url';
import { startBrowser } from '../support/browser.js';
import { Bezoeker } from '../support/portaalbezoeker.js';

const BEELDEN = new URL('../../../docs/beeld/', import.meta.url);
const adres = process.argv[2] ?? 'http://localhost:3000';

/** What README shows of each role: who it is, what stands on the screen when the picture is taken, and what is on top of it. */
const PAGINAS = [
  { naam: 'overdrachten', wie: 'R. de Vries', inhoud: 'article' },
  { naam: 'kandidaten', wie: 'M. Jansen', klik: /^Bekijk kandidaten/, inhoud: 'ol article', bovenaan: 'ol article' },
  { naam: 'keten', wie: 'H. Visser', inhoud: 'main svg' },
  { naam: 'aansluiting', wie: 'T. Hendriks', inhoud: '.hub-groot' },
] as const;

/** Renews the pictures in README from a demo that runs. */
const browser = await startBrowser();
try {
  for (const pagina of PAGINAS) {
    const bezoeker = await Bezoeker.meldAan(browser, adres, pagina.wie);
    if ('klik' in pagina) await bezoeker.klik(pagina.klik);
    await bezoeker.pagina.locator(pagina.inhoud).first().waitFor();
    await bezoeker.pagina.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
    if ('bovenaan' in pagina) {
      await bezoeker.pagina.evaluate(`document.querySelector('${pagina.bovenaan}').scrollIntoView()`);
    }
    await bezoeker.pagina.screenshot({ path: fileURLToPath(new URL(`${pagina.naam}.png`, BEELDEN)) });
    await bezoeker.weg();
    process.stdout.write(`docs/beeld/${pagina.naam}.png\n`);
  }
} finally {
  await browser.close();
}
