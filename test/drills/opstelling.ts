import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Programma } from './kindproces.js';
import { Postgresproces, type Urls } from './postgresproces.js';
import { vrijePoort, WORTEL } from './startonderdelen.js';
import type { Verloop } from './verloop.js';

/** A migrated database and the keys of its partners, that are there already: what `DRILL_DATABASE` says, as JSON. */
export interface Klaargezet {
  readonly urls: Urls;
  readonly sleutels: Readonly<Record<string, string>>;
}

/** A migrated database, and how to run hub and matcher on it: for a drill that holds them itself. */
export class Opstelling {
  private readonly kluisSleutel = randomBytes(32).toString('base64');

  private constructor(
    readonly urls: Urls,
    readonly hubPoort: number,
    private readonly map: string,
    private readonly redisUrl: string | undefined,
    private readonly wortel: string,
    private readonly eigenPostgres?: Postgresproces,
  ) {}

  /** `wortel`: the clone whose hub and matcher run, built; this one when it is not said. */
  static async maak(verloop: Verloop, naam: string, redisUrl?: string, wortel = WORTEL): Promise<Opstelling> {
    const opUrls = async (urls: Urls, postgres?: Postgresproces): Promise<Opstelling> =>
      new Opstelling(urls, await vrijePoort(), verloop.map, redisUrl, wortel, postgres);
    const klaargezet = process.env['DRILL_DATABASE'];
    if (klaargezet) {
      const { urls, sleutels } = JSON.parse(klaargezet) as Klaargezet;
      await writeFile(join(verloop.map, 'sleutels.json'), JSON.stringify(sleutels), { mode: 0o600 });
      return opUrls(urls);
    }
    verloop.meld('  PostgreSQL starten en de database bijwerken ...');
    const postgres = await Postgresproces.start(verloop, join(verloop.map, naam, 'postgres'), schoneOmgeving());
    const opstelling = await opUrls(postgres.urls, postgres);
    await opstelling.migreer();
    return opstelling;
  }

  /** Brings the database to where the clone `wortel` wants it. */
  async migreer(wortel = this.wortel): Promise<void> {
    await promisify(execFile)(process.execPath, [join(wortel, 'apps/hub/dist/migreer.main.js'), '--leeg'], {
      cwd: wortel,
      env: this.omgeving({ DATABASE_URL_EIGENAAR: this.urls.eigenaar, DATABASE_URL: this.urls.hub }),
    });
  }

  /** To let it go down: only where the drill started it. */
  get postgres(): Postgresproces {
    if (!this.eigenPostgres) throw new Error('PostgreSQL is van een ander.');
    return this.eigenPostgres;
  }

  get hub(): Programma {
    const omgeving = this.omgeving({ DATABASE_URL: this.urls.hub, KLUIS_SLEUTEL: this.kluisSleutel });
    return { naam: 'hub', script: join(this.wortel, 'apps/hub/dist/main.js'), omgeving, dataMap: this.map };
  }

  get matcher(): Programma {
    const omgeving = this.omgeving({ DATABASE_URL: this.urls.matcher, DATABASE_URL_MATCHER: this.urls.matcher });
    return { naam: 'matcher', script: join(this.wortel, 'apps/matcher/dist/main.js'), omgeving, dataMap: this.map };
  }

  private omgeving(eigen: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    const vast = { HUB_PORT: String(this.hubPoort), HUB_HOST: '127.0.0.1', DATA_DIR: this.map };
    const opslag = this.redisUrl === undefined ? {} : { REDIS_URL: this.redisUrl };
    return { ...schoneOmgeving(), ...vast, ...opslag, ...eigen };
  }
}

/** PostgreSQL on a folder of its own, until the drill ends. */
export async function startPostgres(verloop: Verloop, map: string): Promise<Urls> {
  return (await Postgresproces.start(verloop, join(map, 'postgres'), schoneOmgeving())).urls;
}

/** What the developer has set for an Estafette of their own must not reach the drill. */
function schoneOmgeving(): NodeJS.ProcessEnv {
  const eigen = /^(DATABASE_URL|REDIS_URL|LOG_LEVEL|KLOK_VERSCHUIVING|KLUIS_|HUB_|MATCHER_|DATA_DIR)/;
  return Object.fromEntries(Object.entries(process.env).filter(([naam]) => !eigen.test(naam)));
}
