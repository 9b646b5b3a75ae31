import { Inject, Injectable } from '@nestjs/common';
import type { ContactpersoonToegewezen } from '@estafette/contracts/contactpersoon';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Adresboek, type Team } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { Inwoners } from './inwoners.js';
import { Regiewissel } from './regiewissel.js';

/** Gives an inwoner a regisseur and a vervanger. Open work of the regisseur before moves with it, the same day. */
@VerwerktBericht('contactpersoon.toegewezen')
@Injectable()
export class ContactpersoonHandler implements BerichtHandler<ContactpersoonToegewezen> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Regiewissel) private readonly wissel: Regiewissel,
  ) {}

  async verwerk(
    { berichtId, afzender, data, nu }: Ontvangen<ContactpersoonToegewezen>,
    em: EntityManager,
  ): Promise<Gevolg> {
    const inwonerId = data.inwoner.id!;
    const vanaf = data.vanaf ?? lokaleDatum(nu);
    const team = await this.adresboek.team(em, data.team, 'data.team');
    if (team.partnerId !== afzender.id) throw Weigering.van('ROL_ONJUIST', 'data.team');
    await this.inwoners.bind(em, inwonerId, team.partnerId, 'regie', team.partnerId);
    await this.inwoners.heropen(em, inwonerId);
    await this.schrijf(em, inwonerId, team, data, vanaf);
    await this.wissel.herzie(em, inwonerId, nu, berichtId);
    if (data.volgendContact !== undefined) {
      await this.inwoners.planContact(em, inwonerId, afzender.id, data.volgendContact, nu);
    }
    await this.inwoners.bewaak(em, inwonerId);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      ontvangers: await this.anderen(em, inwonerId, afzender.id),
    };
  }

  private async schrijf(
    em: EntityManager,
    inwonerId: string,
    team: Team,
    data: ContactpersoonToegewezen,
    vanaf: string,
  ): Promise<void> {
    const regisseurId = await this.adresboek.medewerker(em, team.partnerId, data.regisseur, 'data.regisseur');
    const vervangerId =
      data.vervanger && (await this.adresboek.medewerker(em, team.partnerId, data.vervanger, 'data.vervanger'));
    await em.query(
      `insert into hub.contactpersoon (inwoner_id, team_id, regisseur_id, vervanger_id, vanaf, tot)
       values ($1, $2, $3, $4, $5, $6)`,
      [inwonerId, team.id, regisseurId, vervangerId ?? null, vanaf, data.tot ?? null],
    );
  }

  private async anderen(em: EntityManager, inwonerId: string, zelf: string): Promise<string[]> {
    return (await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht'])).filter((id) => id !== zelf);
  }
}
