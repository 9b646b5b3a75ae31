import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Chromium slows a page down by holding it up; on a machine that is busy already that takes much longer. */
const GEDULD_MS = 60_000;

/**
 * Runs in the page before anything else. A page can be used from the first moment that its heading and its content stand
 * there, nothing on it is still being fetched, that was painted, and the page is free to take a key or a click: it is
 * asked for a turn after the paint, and gets it.
 */
const wachter = (inhoud: string): string => `
  const kijk = () => {
    if (!document.querySelector('main h1') || !document.querySelector(${JSON.stringify(inhoud)})) return;
    if (document.querySelector('main [aria-busy=true]')) return;
    waarnemer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      performance.mark('bruikbaar');
      console.debug('bruikbaar');
    }));
  };
  const waarnemer = new MutationObserver(kijk);
  waarnemer.observe(document, { childList: true, subtree: true, attributes: true });
`;

const LEES = `(() => {
  const van = (soort) => performance.getEntriesByType(soort);
  const delen = van('resource').map(({ name, startTime, responseStart, responseEnd }) => ({ name, startTime, responseStart, responseEnd }));
  return {
    document: van('navigation')[0].responseEnd,
    eersteVerf: van('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
    bruikbaar: performance.getEntriesByName('bruikbaar')[0].startTime,
    delen,
  };
})()`;

interface Deel {
  readonly name: string;
  readonly startTime: number;
  readonly responseStart: number;
  readonly responseEnd: number;
}

interface Gelezen {
  readonly document: number;
  readonly eersteVerf: number;
  readonly bruikbaar: number;
  readonly delen: readonly Deel[];
}

/** One time that somebody opened a page, by the clock of that page: milliseconds since the address was asked for. */
export class Paginabezoek {
  private constructor(
    private readonly gelezen: Gelezen,
    /** Size of the program of this page, compressed by gzip. */
    readonly kB: number,
  ) {}

  /** On a processor that is `trager` times slower; with the element that says that the content is there. */
  static async meet(pagina: Page, adres: string, inhoud: string, trager: number): Promise<Paginabezoek> {
    const programma: Promise<Buffer>[] = [];
    pagina.on('response', (antwoord) => {
      if (antwoord.url().endsWith('.js')) programma.push(antwoord.body());
    });
    await pagina.addInitScript(wachter(inhoud));
    const cdp = await pagina.context().newCDPSession(pagina);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: trager });
    // The page says it by itself: asking would slow it down.
    const bruikbaar = pagina.waitForEvent('console', {
      predicate: (regel) => regel.text() === 'bruikbaar',
      timeout: GEDULD_MS,
    });
    await pagina.goto(adres, { waitUntil: 'commit' });
    await bruikbaar;
    const gelezen = await pagina.evaluate<Gelezen>(LEES);
    const kB = (await Promise.all(programma)).reduce((som, js) => som + gzipSync(js).length, 0) / 1000;
    return new Paginabezoek(gelezen, Math.round(kB * 10) / 10);
  }

  get bruikbaar(): number {
    return this.gelezen.bruikbaar;
  }

  /** The moments on the way, in the order in which they mostly come. */
  get momenten(): Readonly<Record<string, number>> {
    const { document, eersteVerf, delen, bruikbaar } = this.gelezen;
    const programma = delen.filter(({ name }) => /\.(js|css)$/.test(name));
    const vragen = this.vragen;
    return {
      document,
      'programma binnen': Math.max(...programma.map((d) => d.responseEnd)),
      'eerste verf': eersteVerf,
      'eerste vraag': Math.min(...vragen.map((d) => d.startTime)),
      'laatste antwoord': Math.max(...vragen.map((d) => d.responseEnd)),
      bruikbaar,
    };
  }

  /** What was asked of the hub, up to the moment that the page could be used. */
  get vragen(): readonly Deel[] {
    const { delen, bruikbaar } = this.gelezen;
    return delen.filter(
      ({ name, responseEnd }) => name.includes('/api/') && responseEnd > 0 && responseEnd <= bruikbaar,
    );
  }
}

/** Where the time goes, by role; of each moment the middle one of all visits. */
export function toonVerloop(gemeten: ReadonlyMap<string, readonly Paginabezoek[]>): string {
  const regels: string[] = [];
  for (const [rol, bezoeken] of gemeten) {
    const namen = Object.keys(bezoeken[0]!.momenten);
    const midden = namen.map((naam) => `${naam} ${mediaan(bezoeken.map(({ momenten }) => momenten[naam]!))}`);
    regels.push(`${rol} (ms): ${midden.join(', ')}`);
    const vragen = bezoeken[0]!.vragen.map(({ name }) => name);
    for (const naam of vragen) {
      const keren = bezoeken.flatMap((bezoek) => bezoek.vragen.filter(({ name }) => name === naam));
      const van = mediaan(keren.map(({ startTime }) => startTime));
      const tot = mediaan(keren.map(({ responseEnd }) => responseEnd));
      regels.push(`  ${van} tot ${tot}: ${new URL(naam).pathname}`);
    }
  }
  return [...regels, ''].join('\n');
}

function mediaan(getallen: readonly number[]): number {
  const op = getallen.toSorted((a, b) => a - b);
  return Math.round(op[Math.floor(op.length / 2)] ?? NaN);
}
