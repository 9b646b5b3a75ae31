import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inhoudVan, metSleutel, Partnerlijn } from './partnerlijn.js';
import type { Verloop } from './verloop.js';

/** The lines of all partners, with the keys that the start left in the data folder. */
export class Partners {
  private constructor(private readonly lijnen: ReadonlyMap<string, Partnerlijn>) {}

  static async vind(verloop: Verloop, hubPoort: number, map = verloop.map): Promise<Partners> {
    const sleutels = JSON.parse(await readFile(join(map, 'sleutels.json'), 'utf8')) as Record<string, string>;
    const lijnen = new Map<string, Partnerlijn>();
    for (const [naam, sleutel] of Object.entries(sleutels)) {
      lijnen.set(naam, new Partnerlijn(hubPoort, metSleutel(sleutel), naam, await bronVan(naam, sleutel, hubPoort)));
    }
    verloop.ruimOp(() => lijnen.forEach((lijn) => lijn.sluit()));
    return new Partners(lijnen);
  }

  lijn(naam: string): Partnerlijn {
    const lijn = this.lijnen.get(naam);
    if (!lijn) throw new Error(`Partner ${naam} bestaat niet.`);
    return lijn;
  }

  get namen(): string[] {
    return [...this.lijnen.keys()];
  }
}

/** The hub tells a partner which OIN its berichten must carry. */
async function bronVan(naam: string, sleutel: string, hubPoort: number): Promise<string> {
  const lijn = new Partnerlijn(hubPoort, metSleutel(sleutel), naam, '');
  const antwoord = await lijn.haal('/partners/ik');
  lijn.sluit();
  return `urn:nld:oin:${String(inhoudVan(antwoord)['oin'])}:systeem:drill`;
}
