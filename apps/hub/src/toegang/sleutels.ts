import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, verzameld, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { hashVan, herkenningVan, maakSleutel } from './sleutel.js';

/** A key as its owner may see it: never the key itself. */
export interface Sleutel {
  readonly id: string;
  /** How the key begins. */
  readonly herkenning: string;
  readonly omschrijving: string;
  readonly status: 'geldig' | 'verlopen' | 'ingetrokken';
  readonly aangemaaktOp: Date;
  readonly verlooptOp: Date;
  /** To the minute. */
  readonly laatstGebruiktOp: Date | null;
  readonly ingetrokkenOp: Date | null;
}

export interface NieuweSleutel {
  readonly omschrijving: string;
  readonly geldigDagen: number;
}

type Gevonden = Pick<Partner, 'id' | 'naam' | 'weergavenaam' | 'soort' | 'oin'> & {
  readonly sleutel_id: string;
  readonly hash: Buffer;
  readonly noteren: boolean;
};

/** One to use, and one to change to. */
const MAXIMUM = 2;

const GELDIG = `s.ingetrokken_op is null and s.verloopt_op > now()`;
const KOLOMMEN = `
  s.id, s.herkenning, s.omschrijving, s.aangemaakt_op as "aangemaaktOp", s.verloopt_op as "verlooptOp",
  s.laatst_gebruikt_op as "laatstGebruiktOp", s.ingetrokken_op as "ingetrokkenOp",
  case when s.ingetrokken_op is not null then 'ingetrokken' when s.verloopt_op <= now() then 'verlopen'
       else 'geldig' end as status`;

const VAN_SLEUTEL = `
  select p.id, p.naam, p.weergavenaam, p.soort, p.oin, s.id as sleutel_id,
         coalesce(s.laatst_gebruikt_op < now() - interval '1 minute', true) as noteren, s.hash
    from hub.sleutel s join hub.partner p on p.id = s.partner_id where s.hash = any($1) and ${GELDIG}`;

/** API keys of the systems of partners. */
@Injectable()
export class Sleutels {
  private readonly vind = verzameld((hashes: readonly Buffer[]) => this.lees(hashes));

  constructor(@Inject(Database) private readonly database: Database) {}

  /** The partner whose key this is, if it may be used. */
  async partnerVan(sleutel: string): Promise<Partner | undefined> {
    const gevonden = await this.vind(hashVan(sleutel));
    if (!gevonden) return undefined;
    const { id, naam, weergavenaam, soort, oin, sleutel_id, noteren } = gevonden;
    if (noteren) await this.noteerGebruik(sleutel_id);
    return { id, naam, weergavenaam, soort, oin };
  }

  alle(em: EntityManager, partnerId: string): Promise<Sleutel[]> {
    return em.query(`select ${KOLOMMEN} from hub.sleutel s where s.partner_id = $1 order by s.id desc`, [partnerId]);
  }

  /** A new key: this is the only time that it can be read. */
  async maak(
    em: EntityManager,
    partnerId: string,
    { omschrijving, geldigDagen }: NieuweSleutel,
  ): Promise<Sleutel & { readonly sleutel: string }> {
    // Whoever makes a key for the same partner at the same time waits here, and then counts this one too.
    await em.query(`select from hub.partner where id = $1 for no key update`, [partnerId]);
    const [{ aantal }] = await em.query<[{ aantal: number }]>(
      `select count(*)::int as aantal from hub.sleutel s where s.partner_id = $1 and ${GELDIG}`,
      [partnerId],
    );
    if (aantal >= MAXIMUM) throw Weigering.van('SLEUTELS_VOL');
    const sleutel = maakSleutel();
    const [rij] = await em.query<[Sleutel]>(
      `insert into hub.sleutel as s (partner_id, hash, herkenning, omschrijving, verloopt_op)
       values ($1, $2, $3, $4, now() + make_interval(days => $5)) returning ${KOLOMMEN}`,
      [partnerId, hashVan(sleutel), herkenningVan(sleutel), omschrijving, geldigDagen],
    );
    return { ...rij, sleutel };
  }

  /** From the next request on the key does not open anything. Gives whether there is such a key. */
  async trekIn(em: EntityManager, partnerId: string, id: string): Promise<boolean> {
    const [, gevonden] = await em.query<[unknown[], number]>(
      `update hub.sleutel set ingetrokken_op = coalesce(ingetrokken_op, now()) where partner_id = $1 and id = $2`,
      [partnerId, id],
    );
    return gevonden > 0;
  }

  private async lees(hashes: readonly Buffer[]): Promise<(Gevonden | undefined)[]> {
    const rijen = await this.database.vraag<Gevonden>(HUB, 'aanmelding', VAN_SLEUTEL, [hashes]);
    return hashes.map((hash) => rijen.find((rij) => rij.hash.equals(hash)));
  }

  // At most once a minute, and never waiting for another request that notes the same.
  private async noteerGebruik(id: string): Promise<void> {
    await this.database.vraag(
      HUB,
      'aanmelding',
      `update hub.sleutel set laatst_gebruikt_op = now() where id = (
         select id from hub.sleutel where id = $1 and coalesce(laatst_gebruikt_op < now() - interval '1 minute', true)
            for no key update skip locked)`,
      [id],
    );
  }
}
