import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, huidigSpoor, type EntityManager } from '@estafette/persistence';
import type { Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Buitennaam } from '../verwijzing/index.js';
import { Weigering, type Blad } from '../web/index.js';

export const gebruiksoorten = ['inzage', 'noodtoegang', 'uitvoer', 'geweigerd'] as const;
export type Gebruiksoort = (typeof gebruiksoorten)[number];

/** Which use is asked for: both days included (local). */
export interface Gebruiksvraag {
  readonly van: string;
  readonly tot: string;
  readonly soort?: Gebruiksoort | undefined;
  /** An inwoner, by the id or the kenmerk of who asks. */
  readonly inwoner?: string | undefined;
}

/** One request of somebody that concerned people. */
export interface Gebruik {
  readonly id: string;
  readonly op: Date;
  readonly medewerker: string | null;
  readonly partner: string;
  readonly werk: string;
  readonly doel: string | null;
  readonly geweigerd: boolean;
  readonly code: string | null;
  readonly reden: string | null;
  /** About whom, as who asks calls them: the first of them. */
  readonly inwoners: readonly Buitennaam[];
  /** It was about others too. How many is not told: nothing here counts what one professional does. */
  readonly meer: boolean;
}

/** What was taken along as a file. */
export interface Meegenomen {
  readonly bestand: string;
  readonly rijen: number;
  readonly pagina: string;
}

const VOORBEELDEN = 10;

const GEBRUIK = `
  select g.id, g.op, m.naam as medewerker, p.weergavenaam as partner, g.naam as werk, g.doel, g.status >= 400 as geweigerd, g.code,
         g.reden, n.inwoners, cardinality(g.personen) > jsonb_array_length(n.inwoners) as meer
    from logboek.gebruik g
    join hub.partner p on p.id = g.partner_id
    left join hub.medewerker m on m.id = g.medewerker_id
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', w.extern_id, 'kenmerkPartner', w.kenmerk_partner))), '[]') as inwoners
        from hub.verwijzing w
       where w.partner_id = $1 and w.soort = 'inwoner' and w.intern_id = any(g.personen[1:${VOORBEELDEN}])) n
   where g.op >= $2::date::timestamp at time zone 'Europe/Amsterdam'
     and g.op < ($3::date + 1)::timestamp at time zone 'Europe/Amsterdam'
     and (g.personen <> '{}' or g.doel in ('noodtoegang', 'uitvoer') or g.code in ('GEEN_WERKRELATIE', 'GEEN_DOELBINDING'))
     and ($4::text is null or case $4 when 'geweigerd' then g.status >= 400
            when 'inzage' then g.status < 400 and coalesce(g.doel, '') not in ('noodtoegang', 'uitvoer')
            else g.doel = $4 end)
     and ($5::uuid[] is null or g.personen && $5)
     and ($6::uuid is null or g.id < $6)
   order by g.id desc limit $7`;

/** Who looked at whom, and what for: the log of use, for who watches over it. */
@Injectable()
export class Gebruikslog {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  blader({ partner }: Aanmelding, vraag: Gebruiksvraag, { maximum, na }: Blad): Promise<Gebruik[]> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const personen = vraag.inwoner === undefined ? null : await this.personen(em, partner.id, vraag.inwoner);
      const { van, tot, soort = null } = vraag;
      return em.query<Gebruik[]>(GEBRUIK, [partner.id, van, tot, soort, personen, na ?? null, maximum]);
    });
  }

  /** Somebody took figures along as a file: from then on nobody sees who reads them. */
  async meldUitvoer({ partner, medewerker, wijze }: Aanmelding, wat: Meegenomen): Promise<void> {
    const { trace, span, naam } = huidigSpoor();
    await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query(
        `insert into logboek.gebruik (trace_id, span_id, partner_id, medewerker_id, wijze, naam, doel, status, personen, reden)
         values ($1, $2, $3, $4, $5, $6, 'uitvoer', 204, '{}', $7)`,
        [
          trace,
          span,
          partner.id,
          medewerker?.id ?? null,
          wijze,
          naam,
          `${wat.bestand}, ${wat.rijen} rijen, van ${wat.pagina}`,
        ],
      ),
    );
  }

  private async personen(em: EntityManager, partnerId: string, inwoner: string): Promise<readonly string[]> {
    const id = isUuid(inwoner)
      ? await this.verwijzingen.internId(em, partnerId, 'inwoner', inwoner)
      : await this.verwijzingen.metKenmerk(em, partnerId, 'inwoner', inwoner);
    if (!id) throw Weigering.van('NIET_GEVONDEN', 'inwoner');
    const [{ ids }] = await em.query<[{ ids: string[] }]>(`select array(select hub.zelfde_inwoner($1)) as ids`, [id]);
    return ids;
  }
}
