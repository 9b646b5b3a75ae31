import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { HubBerichten } from '../bericht/index.js';
import { BijEindeInwoner, Inwoners, isDoorWerk, type Einde, type Eindehoorder } from '../inwoner/index.js';
import { hoorders } from './hoorders.js';
import { NAZORGDIENSTEN, Overdrachten } from './overdrachten.js';

/** What runs for an inwoner whose case ends, lapses; both sides hear it. */
@BijEindeInwoner()
@Injectable()
export class OverdrachtenBijEinde implements Eindehoorder {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
  ) {}

  async beeindigd(em: EntityManager, einde: Einde): Promise<void> {
    const open = await em.query<{ id: string; dienst: string }[]>(
      `select id, dienst from hub.overdracht
        where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and beeindigd_op is null order by id for update`,
      [einde.inwonerId],
    );
    const vervalt = open.filter(({ dienst }) => !(isDoorWerk(einde.reden) && NAZORGDIENSTEN.includes(dienst)));
    for (const { id } of vervalt) await this.laatVervallen(em, id, einde);
  }

  private async laatVervallen(em: EntityManager, id: string, einde: Einde): Promise<void> {
    const { inwonerId, reden, afzender, bericht, nu } = einde;
    const overdracht = (await this.overdrachten.neem(em, id))!;
    const ontvangers = await hoorders(em, this.inwoners, overdracht, afzender.id);
    await this.overdrachten.zet(em, overdracht, {
      gebeurtenis: 'vervallen',
      afzender,
      berichtId: bericht.id,
      behandelaarId: undefined,
      einde: { reden, advies: undefined },
      nu,
    });
    await this.hubBerichten.verstuur(
      em,
      'overdracht.vervallen',
      { overdracht: { id }, reden },
      { onderwerp: { soort: 'overdracht', id, nummer: overdracht.nummer }, inwonerId, ontvangers },
      bericht.ceId,
    );
  }
}
