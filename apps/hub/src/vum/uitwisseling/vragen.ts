import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Weigering } from '../../web/index.js';
import type { Zoeksoort } from '../contract/index.js';

/** What an answer points to: a record at one of our partners, or here when there is no `bronId`. */
export interface Verwijzing {
  readonly bronId: string | null;
  readonly bronOin: string;
  readonly nummer: string;
}

/** Details that an asker gets for one question (VUM). */
const DETAILS_PER_VRAAG = 10;
/** 192 bits: nobody guesses one. */
const ID_BYTES = 24;

/** Remembers what an asker was given for a question, for as long as details can be asked. */
@Injectable()
export class Vragen {
  /** The vumIDs, in the order of what they point to. What was asked more than a day ago is forgotten. */
  async bewaar(
    em: EntityManager,
    vraag: { readonly id: string; readonly partnerId: string; readonly soort: string },
    verwijzingen: readonly Verwijzing[],
  ): Promise<string[]> {
    await em.query(
      `delete from hub.vum_vraag where id in (
         select id from hub.vum_vraag where gesteld_op < now() - interval '1 day' limit 100 for update skip locked)`,
    );
    await em.query(`insert into hub.vum_vraag (id, partner_id, soort) values ($1, $2, $3)`, [
      vraag.id,
      vraag.partnerId,
      vraag.soort,
    ]);
    const rijen = verwijzingen.map((v) => ({ ...v, vumId: randomBytes(ID_BYTES).toString('base64url') }));
    await em.query(
      `insert into hub.vum_verwijzing (vum_id, vraag_id, bron_id, bron_oin, nummer)
       select r."vumId", $1, r."bronId", r."bronOin", r.nummer
         from jsonb_to_recordset($2) as r ("vumId" text, "bronId" uuid, "bronOin" text, nummer text)`,
      [vraag.id, JSON.stringify(rijen)],
    );
    return rijen.map(({ vumId }) => vumId);
  }

  /** What this asker means by a vumID; it counts as one of the details of the question. */
  async neemDetail(
    em: EntityManager,
    partnerId: string,
    soort: Zoeksoort,
    vumId: string,
  ): Promise<Verwijzing & { readonly vraagId: string }> {
    const [verwijzing] = await em.query<(Verwijzing & { vraagId: string })[]>(
      `select r.vraag_id as "vraagId", r.bron_id as "bronId", r.bron_oin as "bronOin", r.nummer
         from hub.vum_verwijzing r join hub.vum_vraag v on v.id = r.vraag_id
        where r.vum_id = $1 and v.partner_id = $2 and v.soort = $3 and v.gesteld_op > now() - interval '1 day'`,
      [vumId, partnerId, soort],
    );
    // The contract has no 404; and who guesses learns nothing.
    if (!verwijzing) throw Weigering.van('PARAMETER_ONJUIST', 'vumID', 'Dit vumID kennen wij niet bij uw vraag.');
    const [, geteld] = await em.query<[unknown[], number]>(
      `update hub.vum_vraag set details = details + 1 where id = $1 and details < $2`,
      [verwijzing.vraagId, DETAILS_PER_VRAAG],
    );
    if (geteld === 0) throw Weigering.van('LIMIET_BEREIKT', '', `Hoogstens ${DETAILS_PER_VRAAG} profielen per vraag.`);
    return verwijzing;
  }

  /** The detail did not come: it does not count. */
  async geefDetailTerug(em: EntityManager, vraagId: string): Promise<void> {
    await em.query(`update hub.vum_vraag set details = details - 1 where id = $1 and details > 0`, [vraagId]);
  }
}
