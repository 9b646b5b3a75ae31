import { Injectable } from '@nestjs/common';
import type { WerkgevercontactVastgelegd } from '@estafette/contracts/werkgevercontact';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Weigering } from '../web/index.js';

/** Who serves employers, and should not call one that was called yesterday. */
const BEDIENT_WERKGEVERS = ['werkgeversservicepunt', 'arbeidsontwikkelbedrijf', 'uwv'];

@VerwerktBericht('werkgevercontact.vastgelegd')
@Injectable()
export class WerkgevercontactHandler implements BerichtHandler<WerkgevercontactVastgelegd> {
  async verwerk({ data, afzender, nu }: Ontvangen<WerkgevercontactVastgelegd>, em: EntityManager): Promise<Gevolg> {
    const id = data.werkgevercontact?.id ?? uuidv7();
    const { contact, vacature } = data;
    const gezet = await em.query<unknown[]>(
      `insert into hub.werkgevercontact (id, partner_id, vacature_id, nummer_kvk, datum, contact, vastgelegd_op)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set vacature_id = excluded.vacature_id, nummer_kvk = excluded.nummer_kvk,
         datum = excluded.datum, contact = excluded.contact where werkgevercontact.partner_id = $2 returning id`,
      [id, afzender.id, vacature?.id ?? null, contact.werkgever.nummerKvk, contact.datum, JSON.stringify(contact), nu],
    );
    if (gezet.length === 0) throw Weigering.van('ROL_ONJUIST', 'data.werkgevercontact');
    return {
      onderwerp: { soort: 'werkgevercontact', id },
      aanvulling: { werkgevercontact: { id } },
      ontvangers: await this.ontvangers(em, afzender.id),
    };
  }

  private async ontvangers(em: EntityManager, zelf: string): Promise<string[]> {
    const rijen = await em.query<{ id: string }[]>(`select id from hub.partner where soort = any($1) and id <> $2`, [
      BEDIENT_WERKGEVERS,
      zelf,
    ]);
    return rijen.map((r) => r.id);
  }
}
