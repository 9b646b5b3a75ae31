import { Inject, Injectable } from '@nestjs/common';
import { NogEens, type EntityManager } from '@estafette/persistence';
import { Lade } from './lade.js';
import { Sleutelring, type Sleutel } from './sleutelring.js';
import { blindeIndex } from './versleuteling.js';

/** The BSNs and how to find an inwoner by one. Every method wants a transaction with the purpose `kluis`. */
@Injectable()
export class Nummers {
  constructor(
    @Inject(Sleutelring) private readonly ring: Sleutelring,
    @Inject(Lade) private readonly lade: Lade,
  ) {}

  /** Whose BSN this is. A miss counts only when no rotation of the index came between. */
  async zoek(em: EntityManager, bsn: string): Promise<string | undefined> {
    let sleutels = await this.ring.levend(em, 'index');
    for (;;) {
      const gevonden = await this.metSleutels(em, bsn, sleutels);
      if (gevonden) return gevonden;
      const nu = await this.ring.levend(em, 'index');
      if (nu[0]!.versie === sleutels[0]!.versie) return undefined;
      sleutels = nu;
    }
  }

  /** Gives an inwoner a BSN, in the place of an earlier one. Who was first with a BSN keeps it: then look again. */
  async zet(em: EntityManager, inwonerId: string, bsn: string): Promise<void> {
    const sleutels = await this.ring.omTeSchrijven(em, 'index');
    // This row first: a rotation that holds it is finished with its index before the index changes here.
    await this.lade.leg(em, 'bsn', inwonerId, bsn);
    await em.query(`delete from kluis.bsn_index where inwoner_id = $1`, [inwonerId]);
    for (const sleutel of sleutels) await this.wijsAan(em, sleutel, inwonerId, bsn);
  }

  private async wijsAan(em: EntityManager, { versie, geheim }: Sleutel, inwonerId: string, bsn: string): Promise<void> {
    const rijen = await em.query<{ inwoner_id: string }[]>(
      `insert into kluis.bsn_index (sleutel, waarde, inwoner_id) values ($1, $2, $3)
       on conflict (sleutel, waarde) do update set waarde = excluded.waarde returning inwoner_id`,
      [versie, blindeIndex(geheim, bsn), inwonerId],
    );
    if (rijen[0]!.inwoner_id !== inwonerId) throw new NogEens('Somebody else has this BSN since.');
  }

  private async metSleutels(em: EntityManager, bsn: string, sleutels: readonly Sleutel[]): Promise<string | undefined> {
    const [rij] = await em.query<{ inwoner_id: string }[]>(
      `select inwoner_id from kluis.bsn_index
        where (sleutel, waarde) in (select * from unnest($1::int[], $2::bytea[])) limit 1`,
      [sleutels.map((s) => s.versie), sleutels.map((s) => blindeIndex(s.geheim, bsn))],
    );
    return rij?.inwoner_id;
  }
}
