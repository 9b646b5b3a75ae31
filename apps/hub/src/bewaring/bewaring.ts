import { Inject, Injectable } from '@nestjs/common';
import { TYPE_VOORVOEGSEL } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Journaal } from '../bericht/index.js';

/** Berichten that one step erases, of how many it looks at: short transactions, so that live traffic does not notice. */
const PER_STAP = 50;
const VENSTER = 2_000;
const BEGIN = '00000000-0000-0000-0000-000000000000';
const REDEN = 'De bewaartermijn is voorbij.';

/** What one step did. */
export interface Stap {
  readonly gewist: number;
  /** Where the next step begins; absent when all was looked at. */
  readonly volgende?: string;
}

export interface Stand {
  readonly teWissen: number;
  readonly tegengehouden: number;
  readonly buitenMaand: number;
}

interface Greep {
  readonly ids: string[];
  readonly volgende: string | null;
}

/**
 * What has to stay, however old: what is on its way, and what was given up, set aside or refused until somebody said that
 * it is settled. A refused bericht is settled too when the corrected one came.
 */
const NOG_NODIG = `
  exists (select from hub.levering l where l.bericht_id = b.id
             and (l.status = 'open' or (l.status in ('mislukt', 'apart') and b.afgehandeld_op is null)))
  or (b.status = 'geweigerd' and b.afgehandeld_op is null and not exists (
        select from hub.bericht v where v.partner_id = b.partner_id and v.ce_id = b.ce_id and v.status = 'verwerkt'))`;

/** The term of a bericht; $2 is where its type begins after the part that all types share. */
const TERMIJN = `
  cross join lateral (
    select w.dagen from hub.bewaartermijn w
     where w.type in ('overig', case when b.status = 'geweigerd' then 'geweigerd' else substr(b.type, $2) end)
     order by w.type = 'overig' limit 1) t`;

/** Erases the content of berichten that were kept for long enough. */
@Injectable()
export class Bewaring {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Journaal) private readonly journaal: Journaal,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Looks at the next few, in the order in which they came. */
  async stap(na: string = BEGIN): Promise<Stap> {
    return this.database.inTransactie(HUB, 'berichtverwerking', async (em) => {
      const { ids, volgende } = await this.bekijk(em, na);
      if (ids.length > 0) await this.journaal.wis(em, ids, REDEN);
      return { gewist: ids.length, ...(volgende === null ? {} : { volgende }) };
    });
  }

  /**
   * How much content is past its term and goes in the next round, how much has to stay although its term passed, and how
   * many rows lie outside the months of their table.
   */
  async stand(em: EntityManager): Promise<Stand> {
    const [stand] = await em.query<[{ teWissen: number; tegengehouden: number }]>(
      `select count(*) filter (where not nodig)::int as "teWissen", count(*) filter (where nodig)::int as tegengehouden
         from (select ${NOG_NODIG} as nodig
                 from hub.bericht_inhoud i join hub.bericht b on b.id = i.bericht_id ${TERMIJN}
                where i.gewist_op is null and b.ontvangen_op < $1::timestamptz - make_interval(days => t.dagen)) voorbij`,
      [this.klok.nu(), TYPE_VOORVOEGSEL.length + 1],
    );
    return { ...stand, buitenMaand: await this.buitenMaand(em) };
  }

  /** How many rows of attempts and logs found no month to go to, and wait for one in the rest. */
  async buitenMaand(em: EntityManager): Promise<number> {
    const [{ aantal }] = await em.query<[{ aantal: number }]>(`select hub.buiten_maand() as aantal`);
    return aantal;
  }

  // Whoever is just being delivered once more is left for the next round.
  private async bekijk(em: EntityManager, na: string): Promise<Greep> {
    const [greep] = await em.query<[Greep]>(
      `with venster as materialized (
         select i.bericht_id as id from hub.bericht_inhoud i
          where i.gewist_op is null and i.bericht_id > $3 order by i.bericht_id limit ${VENSTER}),
       voorbij as materialized (
         select b.id from venster v join hub.bericht b on b.id = v.id ${TERMIJN}
          where b.ontvangen_op < $1::timestamptz - make_interval(days => t.dagen) and not (${NOG_NODIG})
          order by b.id limit ${PER_STAP}),
       gekozen as (
         select i.bericht_id as id from hub.bericht_inhoud i
          where i.gewist_op is null and i.bericht_id in (select id from voorbij) for update skip locked)
       select array(select id from gekozen) as ids,
              case when (select count(*) from voorbij) = ${PER_STAP} then (select id from voorbij order by id desc limit 1)
                   when (select count(*) from venster) = ${VENSTER} then (select id from venster order by id desc limit 1)
              end as volgende`,
      [this.klok.nu(), TYPE_VOORVOEGSEL.length + 1, na],
    );
    return greep;
  }
}
