import { Inject, Injectable } from '@nestjs/common';
import { Database, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Weigering } from '../web/index.js';

interface BerichtRij {
  id: string;
  bron: string | null;
  ce_id: string;
  type: string | null;
  verstuurde_versie: string | null;
  status: string;
  fouten: unknown;
  keren: number;
  ontvangen_op: Date;
  gewist_op: Date | null;
}

interface LeveringRij {
  partner: string;
  status: string;
  reden: string | null;
  herhaald: boolean;
  volgnummer: string;
  volgendePogingOp: Date | null;
  pogingen: unknown;
}

/** What a partner may see of a bericht that it sent or was to get. Row-level security decides which those are. */
@Injectable()
export class Inzage {
  constructor(@Inject(Database) private readonly database: Database) {}

  async bericht(aanvrager: Aanmelding, ceId: string): Promise<object> {
    const { partner } = aanvrager;
    return this.database.inTransactie(namens(aanvrager), 'inzage', async (em) => {
      const rij = await this.zoek(em, partner, ceId);
      if (!rij) throw Weigering.van('NIET_GEVONDEN');
      return vorm(rij, await this.leveringen(em, partner, rij.id), await this.uitgesloten(em, rij.id));
    });
  }

  // An own bericht goes before one received; a processed one before a refused one with the same id.
  private async zoek(em: EntityManager, partner: Partner, ceId: string): Promise<BerichtRij | undefined> {
    const [rij] = await em.query<BerichtRij[]>(
      `select b.*, i.gewist_op from hub.bericht b left join hub.bericht_inhoud i on i.bericht_id = b.id
        where b.ce_id = $1
        order by (b.partner_id = $2) desc, (b.status = 'verwerkt') desc, b.id desc limit 1`,
      [ceId, partner.id],
    );
    return rij;
  }

  // What a partner's system answered is for that partner's own eyes.
  private leveringen(em: EntityManager, partner: Partner, berichtId: string): Promise<LeveringRij[]> {
    return em.query(
      `select p.naam as partner, l.status, l.reden, l.herhaald, l.volgnummer::text,
              case when l.status = 'open' then l.volgende_poging_op end as "volgendePogingOp",
              coalesce((select jsonb_agg(jsonb_build_object('begonnenOp', g.begonnen_op, 'afgelopenOp', g.afgelopen_op,
                'duurMs', round(extract(epoch from g.afgelopen_op - g.begonnen_op) * 1000), 'uitkomst', g.uitkomst,
                'reden', g.reden, 'httpStatus', g.http_status, 'proef', g.proef,
                'antwoord', case when l.partner_id = $2 then g.antwoord end) order by g.begonnen_op)
                from hub.levering_poging g where g.levering_id = l.id), '[]') as pogingen
         from hub.levering l join hub.partner p on p.id = l.partner_id
        where l.bericht_id = $1 order by p.naam`,
      [berichtId, partner.id],
    );
  }

  private uitgesloten(em: EntityManager, berichtId: string): Promise<object[]> {
    return em.query(
      `select p.naam as partner, u.reden from hub.levering_uitgesloten u join hub.partner p on p.id = u.partner_id
        where u.bericht_id = $1 order by p.naam`,
      [berichtId],
    );
  }
}

function vorm(rij: BerichtRij, leveringen: LeveringRij[], nietGeleverd: object[]): object {
  return {
    id: rij.ce_id,
    source: rij.bron,
    type: rij.type,
    versie: rij.verstuurde_versie,
    status: rij.status,
    ontvangenOp: rij.ontvangen_op,
    ...(rij.fouten ? { fouten: rij.fouten, keren: rij.keren } : {}),
    ...(rij.gewist_op ? { inhoudGewistOp: rij.gewist_op } : {}),
    leveringen,
    ...(nietGeleverd.length > 0 ? { nietGeleverd } : {}),
  };
}
