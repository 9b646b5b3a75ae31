import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import { Inwoners } from './inwoners.js';
import { Overnames } from './overnames.js';

/**
 * Makes the open work of an inwoner follow who acts for them: after an assignment, when the regisseur is away, and when
 * the regisseur is back. Asked twice it does nothing the second time.
 */
@Injectable()
export class Regiewissel {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Overnames) private readonly overnames: Overnames,
  ) {}

  /** `berichtId` is what brought it about, where that was a bericht. Without a regisseur all stays where it is. */
  async herzie(em: EntityManager, inwonerId: string, nu: Date, berichtId?: string): Promise<void> {
    const vorige = await vergrendel(em, inwonerId);
    const regie = await this.inwoners.regie(em, inwonerId, lokaleDatum(nu));
    if (!regie || regie.regisseurId === vorige) return;
    await em.query(`update hub.inwoner set aan_zet_id = $2 where id = $1`, [inwonerId, regie.regisseurId]);
    const opvolger = { medewerkerId: regie.regisseurId, teamId: regie.teamId };
    // Named while away: what that regisseur holds already goes to the vervanger as well.
    const van = vorige ?? regie.vasteId;
    if (van !== opvolger.medewerkerId) await this.overnames.draagOver(em, inwonerId, van, opvolger, berichtId);
    await this.inwoners.bewaak(em, inwonerId);
  }

  /** The same for everybody for whom this medewerker is regisseur or vervanger, or stands in for who is away. */
  async herzieVan(em: EntityManager, medewerkerId: string, nu: Date, berichtId?: string): Promise<void> {
    const rijen = await em.query<{ id: string }[]>(
      `select distinct inwoner_id as id from hub.contactpersoon where (tot is null or tot > $2) and (
          vervanger_id = $1 or regisseur_id = any(array(
            select $1::uuid union select a.medewerker_id from hub.afwezigheid a
             where a.vervanger_id = $1 and (a.terug_op is null or a.terug_op > $2)))) order by 1`,
      [medewerkerId, lokaleDatum(nu)],
    );
    for (const { id } of rijen) {
      await this.herzie(em, id, nu, berichtId);
      // Also where nothing moves: somebody who is away without a vervanger is a cause of its own.
      await this.inwoners.bewaak(em, id);
    }
  }
}

async function vergrendel(em: EntityManager, inwonerId: string): Promise<string | null> {
  const [rij] = await em.query<{ aan_zet_id: string | null }[]>(
    `select aan_zet_id from hub.inwoner where id = $1 for update`,
    [inwonerId],
  );
  return rij?.aan_zet_id ?? null;
}
