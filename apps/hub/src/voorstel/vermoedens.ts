import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { HubBerichten, type Ontvangen } from '../bericht/index.js';
import type { Partner } from '../partner/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { alsBlad, leesBlad, type Zoekvraag } from '../web/index.js';
import type { Voorstel } from './voorstel.tabel.js';

const ZIN = 'Een werkgever wees iemand af. Volgens de accountmanager was dat mogelijk discriminerend.';

interface Rij {
  readonly id: string;
  readonly vacatureId: string;
  readonly vorm: object;
}

const ZOEK = `
  select o.id, o.vacature_id as "vacatureId", jsonb_build_object(
           'accountmanager', case when m.id is not null then jsonb_build_object('code', m.code, 'naam', m.naam) end,
           'zin', $4::text, 'gemeldOp', v.gemeld_op) as vorm
    from hub.voorstel_vermoeden v join hub.voorstel o on o.id = v.voorstel_id
    left join hub.medewerker m on m.id = o.accountmanager_id
   where o.partner_id = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3`;

/**
 * Keeps that an employer may have discriminated, and tells it to the partner that put the inwoner forward, for its team
 * lead. The bericht is about the vacature and names no inwoner, so it is in nobody's tijdlijn.
 */
@Injectable()
export class Vermoedens {
  constructor(
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  /** What accountmanagers of this partner told, newest voorstel first. Of the inwoner there is nothing in it. */
  async blader({ id: partnerId }: Partner, vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const na = blad.na && (await this.verwijzingen.internId(em, partnerId, 'voorstel', blad.na));
      const rijen = await em.query<Rij[]>(ZOEK, [partnerId, na ?? null, blad.maximum, ZIN]);
      const namen = await this.verwijzingen.namenlijst(
        em,
        partnerId,
        rijen.flatMap(({ id, vacatureId }) => [
          { soort: 'voorstel' as const, id },
          { soort: 'vacature' as const, id: vacatureId },
        ]),
      );
      const items = rijen.map(({ id, vacatureId, vorm }) => ({
        ...namen.van({ soort: 'voorstel', id })!,
        vacature: namen.van({ soort: 'vacature', id: vacatureId }),
        ...vorm,
      }));
      return alsBlad('vermoedens', items, blad, '/api/v1/vermoedens', vraag);
    });
  }

  async meld(em: EntityManager, { id, vacatureId, partnerId }: Voorstel, bericht: Ontvangen): Promise<void> {
    await em.query(`insert into hub.voorstel_vermoeden (voorstel_id, bericht_id, gemeld_op) values ($1, $2, $3)`, [
      id,
      bericht.berichtId,
      bericht.nu,
    ]);
    await this.hubBerichten.verstuur(
      em,
      'voorstel.vermoeden-gemeld',
      { voorstel: { id }, vacature: { id: vacatureId }, zin: ZIN },
      { onderwerp: { soort: 'vacature', id: vacatureId }, ontvangers: [partnerId] },
      bericht.envelop.id,
    );
  }
}
