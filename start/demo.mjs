import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { schrijfPrive } from './geheimen.mjs';
import { draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { meld, stap } from './voortgang.mjs';

const cli = join(hoofdmap, 'apps/cli/dist/main.js');
const POSTCODES = 'postcodes';
const postcodes = join(hoofdmap, 'partners/midden-gelderland-postcodes.tsv');

/**
 * The demo region. The hub dates an overdracht by its own clock, so its history is told to temporary hubs, each with
 * its clock in the past, before the real one starts. What came in is kept in demo.json: a start that was cut off goes
 * on where it was.
 */
export class Demo {
  #keten;
  #instellingen;
  #stand;

  constructor(keten, instellingen) {
    this.#keten = keten;
    this.#instellingen = instellingen;
  }

  /** Whether this database is that of the demo: then its partners are simulated. Needs a migrated database. */
  async isDemo() {
    this.#stand = await this.#leesStand();
    if (this.#stand) return true;
    if (!(await this.#keten.isLeeg())) {
      meld('  De database is niet leeg en niet van de demo: er komt geen demo bij. Met --opnieuw begint u leeg.');
      return false;
    }
    this.#stand = { zaad: this.#instellingen.demo.zaad, geladen: [] };
    return true;
  }

  get zaad() {
    return this.#stand.zaad;
  }

  /** Everything that happened before today, and what a visitor has to see at once. Before hub and matcher start. */
  async laadGeschiedenis() {
    const fasen = (await this.#ontbrekend()).filter(({ naam }) => naam !== 'rest');
    if (fasen.length === 0) return;
    await stap(`Demoregio laden (zaad ${this.zaad})`, () => this.#laadNaElkaar(fasen));
  }

  /** Where the postcodes of the region lie. Waits for the matcher, so it comes after the start of that. */
  async laadPostcodes() {
    if (this.#stand.geladen.includes(POSTCODES)) return;
    await stap('Postcodes laden', () => this.#draaiCli(['postcodes', postcodes]));
    await this.#onthoud(POSTCODES);
  }

  /** What is still missing, while Estafette runs already. */
  async laadRest() {
    const fasen = await this.#ontbrekend();
    if (fasen.length === 0) return;
    const { kandidaten, vacatures } = this.#instellingen.demo;
    meld(`  De rest van de demoregio (tot ${kandidaten} kandidaten en ${vacatures} vacatures) komt er nu bij.`);
    await stap('Rest van de demoregio laden', async () => {
      for (const fase of fasen) await this.#laad(fase, {});
    });
  }

  /** While one moment is loaded, the hub for the next one starts. */
  async #laadNaElkaar(fasen) {
    let volgende = this.#startHub(fasen[0]);
    for (const [plaats, fase] of fasen.entries()) {
      const hub = await volgende;
      if (plaats + 1 < fasen.length) volgende = this.#startHub(fasen[plaats + 1]);
      // A failure to start is reported when its turn comes.
      volgende.catch(() => {});
      await this.#laad(fase, hub);
      await hub.stop();
    }
  }

  #startHub({ naam, dagenGeleden }) {
    return this.#keten.startTijdelijkeHub(`hub-${naam}`, {
      KLOK_VERSCHUIVING: `-P${dagenGeleden}D`,
      // Nobody relies on it yet: what a crash would lose is loaded again. The real hub waits for the disk as always.
      PGOPTIONS: '-c synchronous_commit=off',
    });
  }

  async #laad({ naam }, { url }) {
    const { kandidaten, vacatures } = this.#instellingen.demo;
    const omvang = ['--kandidaten', String(kandidaten), '--vacatures', String(vacatures)];
    await this.#draaiCli(['genereer', ...omvang, '--seed', String(this.zaad), '--fase', naam], url);
    await this.#onthoud(naam);
  }

  async #onthoud(naam) {
    this.#stand.geladen.push(naam);
    await schrijfPrive(this.#bestand, this.#stand);
  }

  #draaiCli(argumenten, url) {
    const env = { ...process.env, DATA_DIR: this.#instellingen.dataMap, ...(url && { HUB_URL: url }) };
    return draaiStil('De demoregio laden', process.execPath, [cli, ...argumenten], { cwd: hoofdmap, env });
  }

  async #ontbrekend() {
    // Known only after the build.
    const { fasen } = await import(pathToFileURL(join(hoofdmap, 'apps/cli/dist/genereer/fasen.js')).href);
    return fasen.filter(({ naam }) => !this.#stand.geladen.includes(naam));
  }

  async #leesStand() {
    try {
      return JSON.parse(await readFile(this.#bestand, 'utf8'));
    } catch (fout) {
      if (fout.code === 'ENOENT') return undefined;
      throw fout;
    }
  }

  get #bestand() {
    return join(this.#instellingen.dataMap, DEMOBESTAND);
  }
}

export const DEMOBESTAND = 'demo.json';
