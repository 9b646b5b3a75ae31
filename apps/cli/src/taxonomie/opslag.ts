import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What can be kept beside the built-in taxonomy. */
export type Bewaard = 'esco' | 'competentnl' | 'boc' | 'onet';

/** Taxonomies are public and the same for everybody: they lie as files beside the data, and are read again when needed. */
export class Taxonomieopslag {
  private readonly map: string;

  constructor(readonly dataMap: string) {
    this.map = join(dataMap, 'taxonomie');
  }

  static hier(omgeving: NodeJS.ProcessEnv = process.env): Taxonomieopslag {
    return new Taxonomieopslag(resolve(omgeving['DATA_DIR'] || '.estafette'));
  }

  async bewaar(soort: Bewaard, inhoud: object): Promise<void> {
    await mkdir(this.map, { recursive: true });
    const nieuw = join(this.map, `${soort}.nieuw`);
    await writeFile(nieuw, JSON.stringify(inhoud));
    await rename(nieuw, join(this.map, `${soort}.json`));
  }

  /** Undefined when it was never loaded. */
  async lees<T>(soort: Bewaard): Promise<T | undefined> {
    try {
      return JSON.parse(await readFile(join(this.map, `${soort}.json`), 'utf8')) as T;
    } catch (fout) {
      if ((fout as { code?: unknown }).code === 'ENOENT') return undefined;
      throw fout;
    }
  }
}
