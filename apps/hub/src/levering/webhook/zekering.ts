import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { LEVERINGSPLAN, type Leveringsplan } from './plan.js';

/** Counts per partner how many attempts failed in a row. Its own table decides, so every hub knows. */
@Injectable()
export class Zekeringen {
  constructor(@Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan) {}

  /** Gives whether the partner could not be reached for so long by now that its connection is out of order. */
  async mislukt(em: EntityManager, partnerId: string): Promise<boolean> {
    const { drempel, proefNa, proefUiterlijkNa, wachtproefNa, wachtproefUiterlijkNa } = this.plan.zekering;
    const [[stand]] = await em.query<[{ langPlat: boolean }[], number]>(
      `update hub.webhook set mislukt_achtereen = mislukt_achtereen + 1,
              mislukt_sinds = coalesce(mislukt_sinds, clock_timestamp()),
              proef_op = case when mislukt_achtereen + 1 >= $2 then clock_timestamp() + make_interval(secs =>
                least($4, $3 * power(2, least(mislukt_achtereen + 1 - $2, 30)))) end,
              wachtproef_op = case when mislukt_achtereen + 1 >= $2 then clock_timestamp() + greatest(
                make_interval(secs => $6), least(make_interval(secs => $7), (clock_timestamp() - mislukt_sinds) / 10)) end
        where partner_id = $1
       returning mislukt_sinds <= clock_timestamp() - make_interval(secs => $5) as "langPlat"`,
      [partnerId, drempel, proefNa, proefUiterlijkNa, this.plan.storingNaSeconden, wachtproefNa, wachtproefUiterlijkNa],
    );
    return stand?.langPlat ?? false;
  }

  /** The partner is there. After an outage all that waits for its next attempt may go, at the pace of the partner. */
  async gelukt(em: EntityManager, partnerId: string): Promise<void> {
    const [[hersteld]] = await em.query<[{ was: number }[], number]>(
      `update hub.webhook w set mislukt_achtereen = 0, mislukt_sinds = null, proef_op = null, wachtproef_op = null
         from (select mislukt_achtereen as was from hub.webhook where partner_id = $1) v
        where w.partner_id = $1 and w.mislukt_achtereen > 0 returning v.was`,
      [partnerId],
    );
    if (!hersteld || hersteld.was < this.plan.zekering.drempel) return;
    await em.query(
      `update hub.levering set volgende_poging_op = clock_timestamp()
        where partner_id = $1 and status = 'open' and lease_id is null and volgende_poging_op > clock_timestamp()`,
      [partnerId],
    );
  }
}
