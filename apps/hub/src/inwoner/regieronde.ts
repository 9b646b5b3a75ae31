import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Inwoners } from './inwoners.js';
import { Regiewissel } from './regiewissel.js';

/** Assignments and absences that begin or end after one day, up to and including another. */
const GERAAKT = `
  select distinct c.inwoner_id as id from hub.contactpersoon c
   where (c.vanaf > $1 and c.vanaf <= $2) or (c.tot > $1 and c.tot <= $2)
      or exists (select 1 from hub.afwezigheid a where a.medewerker_id in (c.regisseur_id, c.vervanger_id)
           and ((a.vanaf > $1 and a.vanaf <= $2) or (a.terug_op > $1 and a.terug_op <= $2)))
   order by 1`;

/**
 * Moves the open work on the day on which an assignment or an absence begins or ends. What the days since the last round
 * brought is handled too, so a hub that was down misses nothing.
 */
@OpRooster('inwoner.regieronde')
@Injectable()
export class Regieronde implements Ronde {
  readonly elkeMs = 600_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Regiewissel) private readonly wissel: Regiewissel,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async doe(): Promise<void> {
    const nu = this.klok.nu();
    const vandaag = lokaleDatum(nu);
    const vorige = await this.alsHub(bijgewerktTot);
    if (vorige !== undefined && vorige >= vandaag) return;
    const geraakt = await this.alsHub((em) => em.query<{ id: string }[]>(GERAAKT, [vorige ?? '-infinity', vandaag]));
    for (const { id } of geraakt) await this.alsHub((em) => this.wissel.herzie(em, id, nu));
    // Only now: who stops halfway begins again at the same day. Bewaking looks after it: its facts are of that day.
    await this.alsHub(async (em) => {
      await zetBijgewerkt(em, vandaag);
      for (const { id } of geraakt) await this.inwoners.bewaak(em, id);
    });
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'berichtverwerking', werk);
  }
}

async function bijgewerktTot(em: EntityManager): Promise<string | undefined> {
  const [rij] = await em.query<{ dag: string }[]>(`select bijgewerkt_tot::text as dag from hub.regiestand`);
  return rij?.dag;
}

async function zetBijgewerkt(em: EntityManager, dag: string): Promise<void> {
  await em.query(
    `insert into hub.regiestand (bijgewerkt_tot) values ($1)
     on conflict (enige) do update set bijgewerkt_tot = greatest(regiestand.bijgewerkt_tot, excluded.bijgewerkt_tot)`,
    [dag],
  );
}
