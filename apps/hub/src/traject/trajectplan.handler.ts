import { Inject, Injectable } from '@nestjs/common';
import type { TrajectplanVastgesteld } from '@estafette/contracts/trajectplan';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Adresboek } from '../partner/index.js';

/** The plan that W&I makes with the inwoner. On the day of its evaluation somebody speaks to the inwoner. */
@VerwerktBericht('trajectplan.vastgesteld')
@Injectable()
export class TrajectplanHandler implements BerichtHandler<TrajectplanVastgesteld> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
  ) {}

  async verwerk(ontvangen: Ontvangen<TrajectplanVastgesteld>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender, nu } = ontvangen;
    const inwonerId = data.inwoner.id!;
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    await this.bewaar(em, ontvangen);
    if (data.evaluatieOp) await this.inwoners.planContact(em, inwonerId, afzender.id, data.evaluatieOp, nu);
    await this.inwoners.bewaak(em, inwonerId);
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }

  private async bewaar(
    em: EntityManager,
    { berichtId, afzender, data, nu }: Ontvangen<TrajectplanVastgesteld>,
  ): Promise<void> {
    await em.query(
      `insert into hub.trajectplan (bericht_id, inwoner_id, partner_id, datum, evaluatie_op, vastgesteld_op,
         ontheffing, ontheffing_tot)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[berichtId, data.inwoner.id, afzender.id, data.datum, data.evaluatieOp ?? null, nu],
        ...[data.ontheffing?.soort ?? null, data.ontheffing?.tot ?? null],
      ],
    );
  }
}
