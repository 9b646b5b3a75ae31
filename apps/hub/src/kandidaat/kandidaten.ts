import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import { Database, HUB, type Doel, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import { Kandidaat } from './kandidaat.tabel.js';

/** The profiles. Written through this door only, also when a result moves a trede. */
@Injectable()
export class Kandidaten {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async stelVast(
    em: EntityManager,
    inwonerId: string,
    partnerId: string,
    profiel: Werkzoekende,
    keten: Ketengegevens,
    nu: Date,
  ): Promise<void> {
    await em.query(
      `insert into hub.kandidaat (id, partner_id, profiel, keten, vastgesteld_op) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set partner_id = excluded.partner_id, profiel = excluded.profiel,
         keten = kandidaat.keten || excluded.keten, vastgesteld_op = excluded.vastgesteld_op,
         versie = kandidaat.versie + 1, beschikbaar = true`,
      [inwonerId, partnerId, JSON.stringify(profiel), JSON.stringify(keten), nu],
    );
  }

  /** Adds to what the chain knows of someone, when there is a profile. */
  async vulKetenAan(em: EntityManager, inwonerId: string, keten: Ketengegevens): Promise<void> {
    if (Object.keys(keten).length === 0) return;
    await em.query(`update hub.kandidaat set keten = keten || $2, versie = versie + 1 where id = $1`, [
      inwonerId,
      JSON.stringify(keten),
    ]);
  }

  async vind(em: EntityManager, inwonerId: string): Promise<Kandidaat | null> {
    return em.findOneBy(Kandidaat, { id: inwonerId });
  }

  /**
   * Does `werk` with the profile of whom this partner calls `id`, as the partner itself: row-level security decides.
   * Refuses with NIET_GEVONDEN when the partner is not bound to the inwoner, just as when there is nobody.
   */
  async alsGebonden<T>(
    partner: Partner,
    id: string,
    doel: Doel,
    werk: (em: EntityManager, kandidaat: Kandidaat) => Promise<T>,
  ): Promise<T> {
    if (!isUuid(id)) throw Weigering.van('NIET_GEVONDEN');
    const inwonerId = await this.database.inTransactie(HUB, doel, (em) =>
      this.verwijzingen.internId(em, partner.id, 'inwoner', id),
    );
    if (!inwonerId) throw Weigering.van('NIET_GEVONDEN');
    return this.database.inTransactie({ soort: 'partner', partnerId: partner.id }, doel, async (em) => {
      const kandidaat = await this.vind(em, inwonerId);
      if (!kandidaat) throw Weigering.van('NIET_GEVONDEN');
      return werk(em, kandidaat);
    });
  }
}
