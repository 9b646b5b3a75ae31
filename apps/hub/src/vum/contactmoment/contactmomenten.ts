import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Aanroep } from '../aanroep/index.js';
import { Bevragingen } from '../bevraging/index.js';
import { VUM_MAXIMUM } from '../instellingen/index.js';
import { leesContactmomentvraag, type Contactmomentvraag } from '../vraag/index.js';

export interface Contactmomentantwoord {
  readonly maximumAantalResultatenBereikt: boolean;
  readonly matches: readonly object[];
}

/** The contacts with employers that partners told of, as VUM 3.1 has them. */
@Injectable()
export class Contactmomenten {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bevragingen) private readonly bevragingen: Bevragingen,
    @Inject(VUM_MAXIMUM) private readonly maximum: number,
  ) {}

  async zoek(aanroep: Aanroep, body: Buffer | undefined): Promise<Contactmomentantwoord> {
    const vraag = leesContactmomentvraag(body);
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const antwoord = await this.antwoord(em, vraag);
      await this.bevragingen.noteer(em, aanroep, {
        kant: 'bron',
        wat: 'vraag',
        soort: 'contactmomenten',
        vraag: vraag.vraagObject,
        getoond: [],
      });
      return antwoord;
    });
  }

  /** The newest first. The day is compared as text: whether it exists is not asked of it. */
  async antwoord(em: EntityManager, { nummerKvk, vanaf }: Contactmomentvraag): Promise<Contactmomentantwoord> {
    const rijen = await em.query<{ contact: object }[]>(
      `select contact from hub.werkgevercontact
        where nummer_kvk = $1 and ($2::text is null or datum::text >= $2) order by datum desc, id desc limit $3`,
      [nummerKvk, vanaf ?? null, this.maximum + 1],
    );
    return {
      maximumAantalResultatenBereikt: rijen.length > this.maximum,
      matches: rijen.slice(0, this.maximum).map(({ contact }) => contact),
    };
  }
}
