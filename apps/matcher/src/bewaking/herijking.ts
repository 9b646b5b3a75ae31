import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, MATCHER, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import type { Bewaaktsoort } from './dossier.js';
import { Reeks } from './reeks.js';

interface Bewaakt {
  readonly id: string;
  readonly soort: Bewaaktsoort;
}

/** Recomputes what the region agreed otherwise for: after a change of its norms all, of its calendar what ends later. */
@OpRooster('bewaking.herijking')
@Injectable()
export class Herijking implements Ronde {
  readonly elkeMs = 20_000;
  readonly vlugMs = 5_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reeks) private readonly reeks: Reeks,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(stop: AbortSignal): Promise<void> {
    // What is left when the process ends halfway has no version any more: the inhaalslag finds it.
    const geraakt = await this.database.inTransactie(MATCHER, 'bewaking', vergeetGeraakt);
    if (geraakt.length > 0) this.logboek.regel({ stap: 'bewaking.herijkt', aantal: geraakt.length });
    for (const soort of new Set(geraakt.map((g) => g.soort))) {
      const ids = geraakt.filter((g) => g.soort === soort).map(({ id }) => id);
      await this.reeks.herbereken(soort, ids, stop);
    }
  }
}

async function vergeetGeraakt(em: EntityManager): Promise<Bewaakt[]> {
  const [versies] = await em.query<[{ versie: number; vanaf: string | null }]>(
    `select max(v.versie) as versie,
            case when bool_and(v.raakt_vanaf is not null) then min(v.raakt_vanaf)::text end as vanaf
       from hub.matcher_normversie v
      where v.versie > coalesce((select n.versie from matcher.normstand n), 0)`,
  );
  const { versie, vanaf } = versies;
  if (versie === null) return [];
  await em.query(
    `insert into matcher.normstand (versie) values ($1) on conflict (enige) do update set versie = excluded.versie`,
    [versie],
  );
  const [rijen] = await em.query<[Bewaakt[], number]>(
    `delete from matcher.bewaakt b
      where $1::date is null or exists (
            select 1 from matcher.termijn t where t.bewaakt_id = b.id and t.vervalt_op > $1::date - 1)
      returning b.id, b.soort`,
    [vanaf],
  );
  return rijen;
}
