import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { BijEindeInwoner, type Einde, type Eindehoorder } from '../inwoner/index.js';
import { Plaatsingen } from './plaatsingen.js';

/** Work goes on when a case ends, but for who died. */
@BijEindeInwoner()
@Injectable()
export class PlaatsingenBijEinde implements Eindehoorder {
  constructor(@Inject(Plaatsingen) private readonly plaatsingen: Plaatsingen) {}

  async beeindigd(em: EntityManager, { inwonerId, reden, datum }: Einde): Promise<void> {
    if (reden !== 'overleden') return;
    const lopend = await em.query<{ id: string }[]>(
      `select id from hub.plaatsing where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and einde is null order by id`,
      [inwonerId],
    );
    for (const { id } of lopend)
      await this.plaatsingen.eindig(em, (await this.plaatsingen.neem(em, id))!, datum, reden);
  }
}
