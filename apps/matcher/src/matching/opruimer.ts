import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, MATCHER, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok, lokaleDatum } from '@estafette/tijd';

const PER_KEER = 5_000;

/** matching.md section 2: at least six months by law, 24 proposed. What is older cannot be asked back or done again. */
const BEWAARTERMIJN = `interval '24 months'`;

/** What refers to a run goes before it, and the facts that no run needs after it. `$1` is today. */
const STAPPEN: Readonly<Record<string, string>> = {
  vertoning: `delete from matcher.vertoning v using (select vacature_id, kandidaat_id, dag from matcher.vertoning
      where dag < $1::date - ${BEWAARTERMIJN} limit ${PER_KEER}) oud
    where (v.vacature_id, v.kandidaat_id, v.dag) = (oud.vacature_id, oud.kandidaat_id, oud.dag)`,
  antwoord: `delete from matcher.antwoord where vraag_id in (select a.vraag_id from matcher.antwoord a
      left join matcher.run r on r.id = a.run_id
     where coalesce(r.dag, a.op::date) < $1::date - ${BEWAARTERMIJN} limit ${PER_KEER})`,
  run: `delete from matcher.run where id in (select r.id from matcher.run r
      where r.dag < $1::date - ${BEWAARTERMIJN} and not exists (select 1 from matcher.antwoord a where a.run_id = r.id)
        and not exists (select 1 from matcher.vertoning v where v.run_id = r.id) limit ${PER_KEER})`,
  momentopname: `delete from matcher.momentopname where hash in (select hash from matcher.momentopname
      where gezien_op < $1::date - ${BEWAARTERMIJN} - interval '8 days' limit ${PER_KEER})`,
};

/** Clears away runs that have been kept long enough, with all that was kept for them. */
@OpRooster('matching.opruimen')
@Injectable()
export class Opruimer implements Ronde {
  readonly elkeMs = 3_600_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(stop: AbortSignal): Promise<void> {
    const vandaag = lokaleDatum(this.klok.nu());
    for (const [wat, opdracht] of Object.entries(STAPPEN)) {
      const gewist = await this.wisAlles(opdracht, vandaag, stop);
      if (gewist > 0) this.logboek.regel({ stap: `${wat}.opgeruimd`, aantal: gewist });
    }
  }

  private async wisAlles(opdracht: string, vandaag: string, stop: AbortSignal): Promise<number> {
    let totaal = 0;
    let gewist: number;
    do {
      gewist = await this.database.inTransactie(MATCHER, 'matching', (em) => wis(em, opdracht, vandaag));
      totaal += gewist;
    } while (gewist === PER_KEER && !stop.aborted);
    return totaal;
  }
}

async function wis(em: EntityManager, opdracht: string, vandaag: string): Promise<number> {
  const [, aantal] = await em.query<[unknown[], number]>(opdracht, [vandaag]);
  return aantal;
}
