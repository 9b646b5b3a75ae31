import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Inwoners } from './inwoners.js';
import { Regiewissel } from './regiewissel.js';

/** Whom something happened to that begins or ends after one day, up to and including another. */
interface Geraakt {
  readonly id: string;
  /** Another one acts now. */
  readonly wisselt: boolean;
  /** What bewaking knows of this inwoner is of the day before. */
  readonly veroudert: boolean;
}

/**
 * By the days themselves, which have an index. The leave of who stands in touches those of the one who is away too.
 * Nearly everybody whose assignment begins was arranged for when it was made: then nothing is left to do.
 */
const GERAAKT = `
  with weg as (
    select a.medewerker_id as id from hub.afwezigheid a
     where (a.vanaf > $1 and a.vanaf <= $2) or (a.terug_op > $1 and a.terug_op <= $2)),
  vervangen as (
    select id from weg
    union select a.medewerker_id from hub.afwezigheid a
     where a.vervanger_id = any(array(select id from weg)) and (a.terug_op is null or a.terug_op > $1)),
  geraakt as (
    select inwoner_id, false as weg from hub.contactpersoon where vanaf > $1 and vanaf <= $2
    union select inwoner_id, false from hub.contactpersoon where tot > $1 and tot <= $2
    union select inwoner_id, true from hub.contactpersoon where regisseur_id = any(array(select id from vervangen))
    union select inwoner_id, true from hub.contactpersoon where vervanger_id = any(array(select id from weg))),
  oordeel as (
    select i.id, coalesce(r.aan_zet_id <> i.aan_zet_id, r.aan_zet_id is not null) as wisselt,
           bool_or(g.weg) or (r.aan_zet_id is not null and i.reden_einde is null and not exists (
             select from hub.volgend_contact v where v.inwoner_id = i.id)) as veroudert
      from geraakt g join hub.inwoner i on i.id = g.inwoner_id left join lateral hub.regie_op(i.id, $2) r on true
     group by i.id, r.aan_zet_id)
  select id, wisselt, veroudert from oordeel where wisselt or veroudert order by id`;

/** So many are handed to bewaking in one statement. */
const PER_KEER = 1_000;

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
    const geraakt = await this.alsHub((em) => em.query<Geraakt[]>(GERAAKT, [vorige ?? '-infinity', vandaag]));
    for (const { id, wisselt } of geraakt) if (wisselt) await this.alsHub((em) => this.wissel.herzie(em, id, nu));
    const verouderd = geraakt.filter(({ veroudert }) => veroudert).map(({ id }) => id);
    // Only now: who stops halfway begins again at the same day. Bewaking looks after it: its facts are of that day.
    await this.alsHub(async (em) => {
      await zetBijgewerkt(em, vandaag);
      for (let i = 0; i < verouderd.length; i += PER_KEER) {
        await this.inwoners.bewaakAlle(em, verouderd.slice(i, i + PER_KEER));
      }
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
