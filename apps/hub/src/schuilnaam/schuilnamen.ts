import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Vacatures } from '../vacature/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

interface Schuilnaam {
  readonly kandidaatId: string;
  /** From 1; a screen shows a letter. */
  readonly nummer: number;
}

/** What a partner calls the candidates of a vacature as long as it does not know their names. It never changes. */
@Injectable()
export class Schuilnamen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vacatures) private readonly vacatures: Vacatures,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async toon({ partner }: Aanmelding, vacatureId: string): Promise<Schuilnaam[]> {
    return this.database.inTransactie(HUB, 'matching', async (em) =>
      this.lees(em, partner, await this.vacatures.vindId(em, partner.id, vacatureId)),
    );
  }

  /** Also gives a number to those of `kandidaatIds` who have none, in their order. */
  async geef({ partner }: Aanmelding, vacatureId: string, kandidaatIds: readonly string[]): Promise<Schuilnaam[]> {
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vacature = await this.vacatures.vindId(em, partner.id, vacatureId);
      const inwoners = await this.inwoners(em, partner, kandidaatIds);
      // Two who look at once must not both give the next number.
      await em.query(`select pg_advisory_xact_lock(hashtextextended('schuilnaam:' || $1 || $2, 0))`, [
        partner.id,
        vacature,
      ]);
      await em.query(
        `insert into hub.schuilnaam (partner_id, vacature_id, inwoner_id, nummer)
         select $1, $2, n.id, row_number() over (order by n.plek) + coalesce(
                  (select max(nummer) from hub.schuilnaam where partner_id = $1 and vacature_id = $2), 0)
           from unnest($3::uuid[]) with ordinality as n(id, plek)
          where not exists (select from hub.schuilnaam s
                             where s.partner_id = $1 and s.vacature_id = $2 and s.inwoner_id = n.id)`,
        [partner.id, vacature, inwoners],
      );
      return this.lees(em, partner, vacature);
    });
  }

  private async lees(em: EntityManager, partner: Partner, vacature: string): Promise<Schuilnaam[]> {
    const rijen = await em.query<{ inwoner: string; nummer: number }[]>(
      `select inwoner_id as inwoner, nummer from hub.schuilnaam
        where partner_id = $1 and vacature_id = $2 order by nummer`,
      [partner.id, vacature],
    );
    const ids = rijen.map(({ inwoner }) => inwoner);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids);
    return rijen.map(({ inwoner, nummer }) => ({ kandidaatId: namen.get(inwoner)!.id, nummer }));
  }

  /** Our ids, each once. */
  private async inwoners(em: EntityManager, partner: Partner, ids: readonly string[]): Promise<string[]> {
    const intern: string[] = [];
    for (const id of new Set(ids)) {
      const inwoner = await this.verwijzingen.internId(em, partner.id, 'inwoner', id);
      if (!inwoner) throw Weigering.van('NIET_GEVONDEN', 'kandidaten');
      intern.push(inwoner);
    }
    // Two that became one inwoner have two ids outside.
    return [...new Set(intern)];
  }
}
