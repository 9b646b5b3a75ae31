import { Inject, Injectable } from '@nestjs/common';
import { Verwerker, Verwerkt, type Opdracht } from '@estafette/messaging';
import { HUB, type EntityManager } from '@estafette/persistence';
import { Signalen, type Bevinding } from './signalen.js';

/** Turns a finding of the matcher into a signaal, or closes the one it raised. */
@Verwerkt('signaal')
@Injectable()
export class BevindingVerwerker extends Verwerker {
  protected readonly wachtrij = 'signaal';
  protected readonly wie = HUB;
  protected readonly doel = 'signalering';

  constructor(@Inject(Signalen) private readonly signalen: Signalen) {
    super();
  }

  protected async verwerk({ ids }: Opdracht, em: EntityManager): Promise<void> {
    const [bevinding] = await em.query<Bevinding[]>(`select * from matcher.bevinding where id = $1`, [
      ids['bevindingId'],
    ]);
    if (bevinding) await this.signalen.volg(em, bevinding);
  }
}
