import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { HubBerichten } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { NaBevestiging, type Bevestigd, type Bevestigingshoorder } from '../levering/index.js';
import { hoorders } from './hoorders.js';
import { Overdrachten } from './overdrachten.js';

/** When the taker's system acknowledges the offer, the giver hears that it arrived. */
@NaBevestiging('overdracht.aangeboden')
@Injectable()
export class Ontvangst implements Bevestigingshoorder {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async bevestigd(em: EntityManager, partnerId: string, { ce_id, onderwerp_id }: Bevestigd): Promise<void> {
    const overdracht = await this.overdrachten.neem(em, onderwerp_id);
    if (!overdracht || overdracht.naarPartnerId !== partnerId) return;
    if (!(await this.overdrachten.markeerOntvangen(em, overdracht, this.klok.nu()))) return;
    const ontvangers = (await hoorders(em, this.inwoners, overdracht, partnerId)).filter((id) => id !== partnerId);
    const onderwerp = { soort: 'overdracht' as const, id: overdracht.id };
    const data = { overdracht: { id: overdracht.id } };
    await this.hubBerichten.verstuur(
      em,
      'overdracht.ontvangen',
      data,
      { onderwerp, inwonerId: overdracht.inwonerId, ontvangers },
      ce_id,
    );
  }
}
