import { Inject, Injectable } from '@nestjs/common';
import { isUuid, type CodeUit, type ketenlijsten } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Vacatures } from '../vacature/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

type Reden = CodeUit<typeof ketenlijsten.redenTerzijde>;

interface Rij {
  readonly inwonerId: string;
  readonly reden: Reden;
  readonly gezetOp: Date;
  readonly door: string | null;
}

/** Whom a partner set aside for a vacature. The list itself stays as it is: a human may decide otherwise. */
@Injectable()
export class Terzijde {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vacatures) private readonly vacatures: Vacatures,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async toon(aanvrager: Aanmelding, vacatureId: string): Promise<object[]> {
    const { partner } = aanvrager;
    const vacature = await this.alsHub((em) => this.vacatures.vindId(em, partner.id, vacatureId));
    const rijen = await this.database.inTransactie(namens(aanvrager), 'matching', (em) =>
      em.query<Rij[]>(
        `select t.inwoner_id as "inwonerId", t.reden, t.gezet_op as "gezetOp", m.naam as door
           from hub.terzijde t left join hub.medewerker m on m.id = t.medewerker_id
          where t.vacature_id = $1 and t.terug_op is null order by t.gezet_op, t.id`,
        [vacature],
      ),
    );
    const ids = rijen.map(({ inwonerId }) => inwonerId);
    const namen = await this.alsHub((em) => this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids));
    return rijen.map(({ inwonerId, ...rij }) => ({ kandidaatId: namen.get(inwonerId)!.id, ...rij }));
  }

  /** Set aside again gives the new reason. */
  async zet(aanvrager: Aanmelding, vacatureId: string, kandidaatId: unknown, reden: Reden): Promise<void> {
    await this.alsHub(async (em) => {
      const wie = await this.wie(em, aanvrager, vacatureId, kandidaatId);
      await em.query(
        `insert into hub.terzijde (partner_id, vacature_id, inwoner_id, medewerker_id, reden, gezet_op)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (partner_id, vacature_id, inwoner_id) where terug_op is null
           do update set reden = excluded.reden, medewerker_id = excluded.medewerker_id, gezet_op = excluded.gezet_op`,
        [...wie, aanvrager.medewerker?.id ?? null, reden, this.klok.nu()],
      );
    });
  }

  async haalTerug(aanvrager: Aanmelding, vacatureId: string, kandidaatId: string): Promise<void> {
    await this.alsHub(async (em) => {
      const wie = await this.wie(em, aanvrager, vacatureId, kandidaatId);
      await em.query(
        `update hub.terzijde set terug_op = $4
          where partner_id = $1 and vacature_id = $2 and inwoner_id = $3 and terug_op is null`,
        [...wie, this.klok.nu()],
      );
    });
  }

  private async wie(em: EntityManager, { partner }: Aanmelding, vacatureId: string, kandidaatId: unknown) {
    const vacature = await this.vacatures.vindId(em, partner.id, vacatureId);
    const inwoner = isUuid(kandidaatId)
      ? await this.verwijzingen.internId(em, partner.id, 'inwoner', kandidaatId as string)
      : undefined;
    if (!inwoner) throw Weigering.van('NIET_GEVONDEN', 'kandidaat');
    return [partner.id, vacature, inwoner] as const;
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'matching', werk);
  }
}
