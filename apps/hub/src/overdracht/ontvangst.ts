import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { HubBerichten } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { NaBevestiging, type Bevestigd, type Bevestigingshoorder } from '../levering/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { hoorders } from './hoorders.js';
import { Overdrachten } from './overdrachten.js';

/** When the taker's system acknowledges the offer, or one of its people opens it, the giver hears that it arrived. */
@NaBevestiging('overdracht.aangeboden')
@Injectable()
export class Ontvangst implements Bevestigingshoorder {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  /** A person of this partner looks at what the partner calls `externId`. Gives whether it is the taker's first look. */
  async geopend(partnerId: string, externId: string): Promise<boolean> {
    return this.database.inTransactie(HUB, 'berichtverwerking', async (em) => {
      const id = await this.verwijzingen.internId(em, partnerId, 'overdracht', externId);
      if (!id || !(await wachtOpNemer(em, id, partnerId))) return false;
      return this.ontvangen(em, partnerId, id, undefined);
    });
  }

  async bevestigd(em: EntityManager, partnerId: string, { ce_id, onderwerp_id }: Bevestigd): Promise<void> {
    await this.ontvangen(em, partnerId, onderwerp_id, ce_id);
  }

  private async ontvangen(
    em: EntityManager,
    partnerId: string,
    overdrachtId: string,
    oorzaak: string | undefined,
  ): Promise<boolean> {
    const overdracht = await this.overdrachten.neem(em, overdrachtId);
    if (!overdracht || overdracht.naarPartnerId !== partnerId) return false;
    if (!(await this.overdrachten.markeerOntvangen(em, overdracht, this.klok.nu()))) return false;
    const ontvangers = (await hoorders(em, this.inwoners, overdracht, partnerId)).filter((id) => id !== partnerId);
    const onderwerp = { soort: 'overdracht' as const, id: overdracht.id };
    const data = { overdracht: { id: overdracht.id } };
    await this.hubBerichten.verstuur(
      em,
      'overdracht.ontvangen',
      data,
      { onderwerp, inwonerId: overdracht.inwonerId, ontvangers },
      oorzaak,
    );
    return true;
  }
}

/** Asked before the row is locked: most looks change nothing. */
async function wachtOpNemer(em: EntityManager, id: string, partnerId: string): Promise<boolean> {
  const wachtend = await em.query<unknown[]>(
    `select 1 from hub.overdracht where id = $1 and naar_partner_id = $2 and ontvangen_op is null`,
    [id, partnerId],
  );
  return wachtend.length > 0;
}
