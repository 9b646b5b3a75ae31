import { Inject, Injectable } from '@nestjs/common';
import type { ContactVastgelegd } from '@estafette/contracts/contact';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
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

  async verwerk(ontvangen: Ontvangen<ContactVastgelegd>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data } = ontvangen;
    const inwonerId = data.inwoner.id!;
    await this.controleer(em, data);
    await this.bewaar(em, ontvangen);
    if (data.overdracht && isWarm(data))
      await this.overdrachten.markeerGesprek(em, data.overdracht.id!, new Date(data.tijdstip));
    await this.stelVolgende(em, ontvangen);
    await this.inwoners.bewaak(em, inwonerId);
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }

  private async bewaar(em: EntityManager, { afzender, data, berichtId }: Ontvangen<ContactVastgelegd>): Promise<void> {
    await em.query(
      `insert into hub.contact (inwoner_id, overdracht_id, partner_id, bericht_id, soort, tijdstip, deelnemers)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        data.inwoner.id,
        data.overdracht?.id ?? null,
        afzender.id,
        berichtId,
        data.soort,
        data.tijdstip,
        JSON.stringify(data.deelnemers ?? []),
      ],
    );
  }

  /** A no-show meets no date: the inwoner is still not in sight. */
  private async stelVolgende(em: EntityManager, { afzender, data, nu }: Ontvangen<ContactVastgelegd>): Promise<void> {
    const dag = lokaleDatum(new Date(data.tijdstip));
    if (data.soort === 'verschenen') await this.inwoners.gesproken(em, data.inwoner.id!, dag);
    const volgende = data.volgendContact ?? (data.soort === 'gepland' ? dag : undefined);
    if (volgende !== undefined) await this.inwoners.planContact(em, data.inwoner.id!, afzender.id, volgende, nu);
  }

  private async controleer(em: EntityManager, { inwoner, overdracht }: ContactVastgelegd): Promise<void> {
    if (!overdracht) return;
    const gevonden = await this.overdrachten.neem(em, overdracht.id!);
    if (!gevonden || !(await this.inwoners.zelfde(em, gevonden.inwonerId, inwoner.id!)))
      throw Weigering.van('VERWIJZING_BOTST', 'data.overdracht');
  }
}

function isWarm({ soort, deelnemers = [] }: ContactVastgelegd): boolean {
  return soort === 'verschenen' && DRIEGESPREK.every((wie) => deelnemers.includes(wie));
}
