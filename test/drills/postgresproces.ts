import { Kindproces } from './kindproces.js';
import { pad } from './startonderdelen.js';
import type { Verloop } from './verloop.js';

export interface Urls {
  readonly eigenaar: string;
  readonly hub: string;
  readonly matcher: string;
  readonly beheerder: string;
}

/** PostgreSQL on a folder of its own, that a drill can let go down and come up again at the same address. */
export class Postgresproces {
  private constructor(
    private readonly verloop: Verloop,
    private readonly map: string,
    private readonly omgeving: NodeJS.ProcessEnv,
    private kind: Kindproces,
    readonly urls: Urls,
    readonly poort: number,
  ) {}

  static async start(verloop: Verloop, map: string, omgeving: NodeJS.ProcessEnv): Promise<Postgresproces> {
    const kind = await begin(verloop, map, omgeving);
    const klaar = await kind.klaar;
    const proces = new Postgresproces(verloop, map, omgeving, kind, klaar['urls'] as Urls, Number(klaar['poort']));
    verloop.ruimOp(() => proces.kind.stop());
    return proces;
  }

  get leeft(): boolean {
    return this.kind.leeft;
  }

  /** Goes down at once, as `pg_ctl stop -m immediate` does it: what was not committed is gone. */
  async val(): Promise<void> {
    process.kill(Number((await this.kind.klaar)['pid']), 'SIGQUIT');
    await this.kind.einde;
  }

  /** Comes up again, and recovers by itself. */
  async kom(): Promise<void> {
    this.kind = await begin(this.verloop, this.map, this.omgeving, this.poort);
    await this.kind.klaar;
  }
}

function begin(verloop: Verloop, map: string, omgeving: NodeJS.ProcessEnv, poort?: number): Promise<Kindproces> {
  return Kindproces.begin({
    naam: 'postgres',
    script: pad('start/postgres.mjs'),
    argumenten: [map, ...(poort === undefined ? [] : [String(poort)])],
    omgeving,
    dataMap: verloop.map,
  });
}
