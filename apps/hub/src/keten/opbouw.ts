import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import type { Cijfer } from './cijfers.js';
import { ONDERWERPEN, type Feit, type Onderwerp } from './onderwerpen.js';
import { rekenUit } from './rekenaar.js';

const PER_KEER = 5_000;

/** Counts the figures of the chain anew: every night, and when somebody asks. Until it is done the old ones stand. */
@Injectable()
export class Opbouw {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  ververs(): Promise<{ readonly bijgewerktOp: string }> {
    const nu = this.klok.nu();
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      // One at a time: who comes second waits, and counts once more.
      await em.query(`select pg_advisory_xact_lock(hashtextextended('ketencijfer', 0))`);
      await em.query(`delete from hub.ketencijfer`);
      for (const onderwerp of ONDERWERPEN) await this.tel(em, onderwerp);
      await em.query(
        `insert into hub.ketencijfer_stand (bijgewerkt_op) values ($1)
         on conflict (enig) do update set bijgewerkt_op = excluded.bijgewerkt_op`,
        [nu],
      );
      return { bijgewerktOp: nu.toISOString() };
    });
  }

  /** When the figures were last counted; undefined: never. */
  stand(): Promise<Date | undefined> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const [stand] = await em.query<{ op: Date }[]>(`select bijgewerkt_op as op from hub.ketencijfer_stand`);
      return stand?.op;
    });
  }

  async isVanVandaag(): Promise<boolean> {
    const op = await this.stand();
    return op !== undefined && lokaleDatum(op) === lokaleDatum(this.klok.nu());
  }

  private async tel(em: EntityManager, { naam, teltOp }: Onderwerp): Promise<void> {
    const feiten = await em.query<Feit[]>(
      `select inwoner, kwartaal, gebied, groepen, splitsingen, dagen::float8 as dagen from hub.ketenfeit_${naam}`,
    );
    const alle = await rekenUit(feiten, teltOp);
    for (let i = 0; i < alle.length; i += PER_KEER) await bewaar(em, naam, alle.slice(i, i + PER_KEER));
  }
}

async function bewaar(em: EntityManager, onderwerp: string, rijen: readonly Cijfer[]): Promise<void> {
  await em.query(
    `insert into hub.ketencijfer (onderwerp, tijd, gebied, groep, splitsing, aantal, mediaan, een_op_tien)
     select $1, r.tijd, r.gebied, r.groep, r.splitsing, r.aantal, r.mediaan, r."eenOpTien"
       from jsonb_to_recordset($2) as r (tijd text, gebied text, groep text, splitsing text, aantal int, mediaan numeric, "eenOpTien" numeric)`,
    [onderwerp, JSON.stringify(rijen)],
  );
}
