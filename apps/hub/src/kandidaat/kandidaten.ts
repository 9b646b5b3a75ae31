import { Injectable } from '@nestjs/common';
import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import type { EntityManager } from '@estafette/persistence';
import { Kandidaat } from './kandidaat.tabel.js';

/** The profiles. Written through this door only, also when a result moves a trede. */
@Injectable()
export class Kandidaten {
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
}
