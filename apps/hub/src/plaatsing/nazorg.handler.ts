import { Inject, Injectable } from '@nestjs/common';
import type { NazorgGemeld } from '@estafette/contracts/nazorg';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Adresboek } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { Plaatsingen } from './plaatsingen.js';
import type { Plaatsing } from './plaatsing.tabel.js';
import { Terugkeer } from './terugkeer.js';

/** Contact after the start of work. When the work has stopped, the plaatsing ends and the regisseur is on turn. */
@VerwerktBericht('nazorg.gemeld')
@Injectable()
export class NazorgHandler implements BerichtHandler<NazorgGemeld> {
  constructor(
    @Inject(Plaatsingen) private readonly plaatsingen: Plaatsingen,
    @Inject(Terugkeer) private readonly terugkeer: Terugkeer,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
  ) {}

  async verwerk(ontvangen: Ontvangen<NazorgGemeld>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender } = ontvangen;
    const plaatsing = await this.neem(em, ontvangen);
    const { inwonerId } = plaatsing;
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    // Before the grounds end: who is bound now must hear it.
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    await this.bewaar(em, plaatsing, ontvangen);
    if (data.verloop === 'gestopt') await this.stopt(em, plaatsing, ontvangen);
    else await this.gaatDoor(em, plaatsing, ontvangen);
    await this.inwoners.bewaak(em, inwonerId);
    return {
      onderwerp: { soort: 'plaatsing', id: plaatsing.id },
      inwonerId,
      ontvangers: [...new Set([plaatsing.partnerId, ...betrokken])].filter((id) => id !== afzender.id),
    };
  }

  private async neem(em: EntityManager, { data, afzender }: Ontvangen<NazorgGemeld>): Promise<Plaatsing> {
    const gevonden = await this.plaatsingen.neem(em, data.plaatsing.id!);
    if (!gevonden) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.plaatsing');
    const regie = await this.inwoners.gebonden(em, gevonden.inwonerId, ['regie']);
    if (![gevonden.partnerId, ...regie].includes(afzender.id)) throw Weigering.van('ROL_ONJUIST', 'data.plaatsing');
    return gevonden;
  }

  private async bewaar(
    em: EntityManager,
    { id, inwonerId }: Plaatsing,
    { berichtId, afzender, data, nu }: Ontvangen<NazorgGemeld>,
  ): Promise<void> {
    await em.query(
      `insert into hub.nazorg (bericht_id, plaatsing_id, inwoner_id, partner_id, moment, verloop, datum, gemeld_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [berichtId, id, inwonerId, afzender.id, data.moment, data.verloop, data.datum, nu],
    );
  }

  private async gaatDoor(
    em: EntityManager,
    { inwonerId }: Plaatsing,
    { afzender, data, nu }: Ontvangen<NazorgGemeld>,
  ): Promise<void> {
    if (data.verloop !== 'niet-bereikt') await this.inwoners.gesproken(em, inwonerId, data.datum);
    if (data.volgendeNazorg) await this.inwoners.planContact(em, inwonerId, afzender.id, data.volgendeNazorg, nu);
  }

  private async stopt(em: EntityManager, plaatsing: Plaatsing, ontvangen: Ontvangen<NazorgGemeld>): Promise<void> {
    const { datum, reden = 'onbekend' } = ontvangen.data;
    if (plaatsing.einde === null) await this.plaatsingen.eindig(em, plaatsing, datum, reden);
    await this.terugkeer.naarRegisseur(em, plaatsing.inwonerId, ontvangen);
  }
}
