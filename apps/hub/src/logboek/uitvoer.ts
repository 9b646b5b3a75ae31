import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, leesWijzigingen, type EntityManager, type Stand } from '@estafette/persistence';
import { alsOtlp, type Verwerkingsregel } from './otlp.js';

/** Where the log goes to as OpenTelemetry: the address of a collector, without `/v1/traces`. */
export const COLLECTOR = Symbol('collector');

const GEDULD_MS = 10_000;
const PER_KEER = 500;

/**
 * Hands every row of the log to a collector, in the order of commits and without gaps. A row counts as handed over when
 * the collector said so; else it is handed over again, under the same span id. No sampling.
 */
@OpRooster('logboek.uitvoer')
@Injectable()
export class Uitvoer implements Ronde {
  readonly elkeMs = 2_000;

  constructor(
    @Inject(COLLECTOR) private readonly collector: string,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** What was not taken is offered again at the next round. */
  async doe(stop: AbortSignal): Promise<void> {
    while (!stop.aborted && (await this.geefDoor()) === PER_KEER);
  }

  /** How many rows were taken. The row of the stand is locked meanwhile: one hub at a time does this. */
  private geefDoor(): Promise<number> {
    return this.database.inTransactie(HUB, 'inrichting', async (em) => {
      const [stand] = await em.query<Stand[]>(`select xid::text, id from hub.logboekstand for update skip locked`);
      if (!stand) return 0;
      const regels = await leesWijzigingen<Verwerkingsregel>(em, 'logboek.verwerking_stroom', stand, PER_KEER);
      if (regels.length === 0) return 0;
      await this.stuur(regels);
      await this.onthoud(em, regels.at(-1)!);
      return regels.length;
    });
  }

  private async onthoud(em: EntityManager, { xid, id }: Stand): Promise<void> {
    await em.query(`update hub.logboekstand set xid = $1::xid8, id = $2`, [xid, id]);
  }

  private async stuur(regels: readonly Verwerkingsregel[]): Promise<void> {
    const { ok, status } = await fetch(`${this.collector}/v1/traces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(alsOtlp(regels)),
      signal: AbortSignal.timeout(GEDULD_MS),
    });
    if (!ok) throw new Error(`The collector of the log answered ${status}.`);
  }
}
