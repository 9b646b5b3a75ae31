import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import type { EntityManager } from '@estafette/persistence';
import type { Match } from '../buiten/index.js';

export interface Buitenvraag {
  readonly id: string;
  readonly partnerId: string;
  readonly vacatureId: string;
  readonly uitwisselingId: string;
  readonly uitwisseling: string;
  readonly meer: boolean;
  readonly gesteldOp: Date;
  readonly bewaarTot: Date;
}

export interface Buitenkandidaat {
  readonly id: string;
  readonly vumId: string;
  readonly profiel: Werkzoekende;
  readonly detail: object | null;
}

export type Nieuw = Omit<Buitenvraag, 'uitwisseling'>;

/** What came from an outside exchange. What is past its term is not read any more, also before it is gone. */
@Injectable()
export class Buitenvragen {
  async bewaar(em: EntityManager, vraag: Nieuw, matches: readonly Match[]): Promise<void> {
    const { id, partnerId, vacatureId, uitwisselingId, meer, gesteldOp, bewaarTot } = vraag;
    await em.query(
      `insert into hub.vum_buitenvraag (id, partner_id, vacature_id, uitwisseling_id, meer, gesteld_op, bewaar_tot)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, partnerId, vacatureId, uitwisselingId, meer, gesteldOp, bewaarTot],
    );
    const rijen = matches.map(({ vumID, ...profiel }) => ({ id: randomUUID(), vumID, profiel }));
    await em.query(
      `insert into hub.vum_buitenkandidaat (id, vraag_id, vum_id, profiel)
       select r.id, $1, r."vumID", r.profiel from jsonb_to_recordset($2) as r (id uuid, "vumID" text, profiel jsonb)`,
      [id, JSON.stringify(rijen)],
    );
  }

  async vind(em: EntityManager, partnerId: string, id: string, nu: Date): Promise<Buitenvraag | undefined> {
    const [vraag] = await em.query<Buitenvraag[]>(
      `select v.id, v.partner_id as "partnerId", v.vacature_id as "vacatureId", v.uitwisseling_id as "uitwisselingId",
              p.naam as uitwisseling, v.meer, v.gesteld_op as "gesteldOp", v.bewaar_tot as "bewaarTot"
         from hub.vum_buitenvraag v join hub.partner p on p.id = v.uitwisseling_id
        where v.id = $1 and v.partner_id = $2 and v.bewaar_tot > $3`,
      [id, partnerId, nu],
    );
    return vraag;
  }

  kandidaten(em: EntityManager, vraagId: string): Promise<Buitenkandidaat[]> {
    return em.query(
      `select id, vum_id as "vumId", profiel, detail from hub.vum_buitenkandidaat where vraag_id = $1 order by id`,
      [vraagId],
    );
  }

  async zetDetail(em: EntityManager, id: string, detail: object): Promise<void> {
    await em.query(`update hub.vum_buitenkandidaat set detail = $2 where id = $1`, [id, detail]);
  }

  /** Deletes what is past its term. */
  async ruimOp(em: EntityManager, nu: Date): Promise<void> {
    await em.query(`delete from hub.vum_buitenvraag where bewaar_tot <= $1`, [nu]);
  }
}
