import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Kluis } from '../../kluis/index.js';

/** What a partner does in VUM; see the table. */
export interface Aansluiting {
  readonly uitwisseling: boolean;
  readonly bronUrl: string | null;
  readonly uitwisselingUrl: string | null;
  readonly bewaardagen: number;
}

/** Where to ask another, and with what to say who we are. */
export interface Adres {
  readonly partnerId: string;
  /** Its short name. */
  readonly partner: string;
  readonly oin: string;
  readonly url: string;
  readonly bewaardagen: number;
  readonly sleutel: string | undefined;
}

interface Adresrij {
  readonly partnerId: string;
  /** Its short name. */
  readonly partner: string;
  readonly oin: string;
  readonly url: string;
  readonly bewaardagen: number;
}

const NIETS: Aansluiting = { uitwisseling: false, bronUrl: null, uitwisselingUrl: null, bewaardagen: 28 };

/** Which partners take part in VUM, and how they are reached. */
@Injectable()
export class Aansluitingen {
  constructor(@Inject(Kluis) private readonly kluis: Kluis) {}

  async toon(em: EntityManager, partnerId: string): Promise<Aansluiting> {
    const [rij] = await em.query<Aansluiting[]>(
      `select uitwisseling, bron_url as "bronUrl", uitwisseling_url as "uitwisselingUrl", bewaardagen
         from hub.vum_aansluiting where partner_id = $1`,
      [partnerId],
    );
    return rij ?? NIETS;
  }

  /** Replaces it. The key is written only: it stays as it was when none is given. */
  async zet(em: EntityManager, partnerId: string, nieuw: Aansluiting, sleutel: string | undefined): Promise<void> {
    await em.query(
      `insert into hub.vum_aansluiting (partner_id, uitwisseling, bron_url, uitwisseling_url, bewaardagen)
       values ($1, $2, $3, $4, $5)
       on conflict (partner_id) do update set uitwisseling = excluded.uitwisseling, bron_url = excluded.bron_url,
         uitwisseling_url = excluded.uitwisseling_url, bewaardagen = excluded.bewaardagen`,
      [partnerId, nieuw.uitwisseling, nieuw.bronUrl, nieuw.uitwisselingUrl, nieuw.bewaardagen],
    );
    if (sleutel !== undefined) await this.kluis.zetVumsleutel(em, partnerId, sleutel);
  }

  /** Every source but that of who asks: it knows its own people. */
  bronnen(em: EntityManager, vragerId: string): Promise<Adres[]> {
    return this.adressen(em, 'bron_url', `a.partner_id <> $1`, [vragerId]);
  }

  /** The exchange that answers our own questions, if there is one. */
  async uitwisseling(em: EntityManager): Promise<Adres | undefined> {
    return (await this.adressen(em, 'uitwisseling_url', 'true', []))[0];
  }

  /** One source or exchange, as long as it takes part. */
  async adresVan(
    em: EntityManager,
    kolom: 'bron_url' | 'uitwisseling_url',
    partnerId: string,
  ): Promise<Adres | undefined> {
    return (await this.adressen(em, kolom, `a.partner_id = $1`, [partnerId]))[0];
  }

  private async adressen(em: EntityManager, kolom: string, welke: string, waarden: unknown[]): Promise<Adres[]> {
    const rijen = await em.query<Adresrij[]>(
      `select a.partner_id as "partnerId", p.naam as partner, p.oin, a.${kolom} as url, a.bewaardagen
         from hub.vum_aansluiting a join hub.partner p on p.id = a.partner_id
        where a.${kolom} is not null and ${welke} order by p.naam`,
      waarden,
    );
    const sleutels = await this.kluis.vumsleutels(
      em,
      rijen.map(({ partnerId }) => partnerId),
    );
    return rijen.map((rij) => ({ ...rij, sleutel: sleutels.get(rij.partnerId) }));
  }
}
