import { Inject, Injectable } from '@nestjs/common';
import type { ContactVastgelegd } from '@estafette/contracts/contact';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Overdrachten } from '../overdracht/index.js';
import { Weigering } from '../web/index.js';

/** Who has to have spoken together, before the start, to call an overdracht warm. */
const DRIEGESPREK = ['inwoner', 'gever', 'nemer'] as const;

@VerwerktBericht('contact.vastgelegd')
@Injectable()
export class ContactHandler implements BerichtHandler<ContactVastgelegd> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
  ) {}

  async verwerk({ afzender, data, berichtId }: Ontvangen<ContactVastgelegd>, em: EntityManager): Promise<Gevolg> {
    const inwonerId = data.inwoner.id!;
    await this.controleer(em, data);
    await em.query(
      `insert into hub.contact (inwoner_id, overdracht_id, partner_id, bericht_id, soort, tijdstip, deelnemers)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        inwonerId,
        data.overdracht?.id ?? null,
        afzender.id,
        berichtId,
        data.soort,
        data.tijdstip,
        JSON.stringify(data.deelnemers ?? []),
      ],
    );
    if (data.overdracht && isWarm(data))
      await this.overdrachten.markeerWarm(em, data.overdracht.id!, new Date(data.tijdstip));
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }

  private async controleer(em: EntityManager, { inwoner, overdracht }: ContactVastgelegd): Promise<void> {
    if (!overdracht) return;
    const gevonden = await this.overdrachten.neem(em, overdracht.id!);
    if (gevonden?.inwonerId !== inwoner.id) throw Weigering.van('VERWIJZING_BOTST', 'data.overdracht');
  }
}

function isWarm({ soort, deelnemers = [] }: ContactVastgelegd): boolean {
  return soort === 'verschenen' && DRIEGESPREK.every((wie) => deelnemers.includes(wie));
}
