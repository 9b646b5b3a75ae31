import { Inject, Injectable } from '@nestjs/common';
import type { PlaatsingBeeindigd, PlaatsingGewijzigd } from '@estafette/contracts/plaatsing';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Adresboek } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { Plaatsingen } from './plaatsingen.js';
import type { Plaatsing } from './plaatsing.tabel.js';
import { Terugkeer } from './terugkeer.js';
import { werkgegevens } from './werkgegevens.js';

type Wijziging = PlaatsingGewijzigd | PlaatsingBeeindigd;

/** What becomes of work after it started. Only who placed the inwoner tells it, until it is over. */
@VerwerktBericht('plaatsing.gewijzigd', 'plaatsing.beeindigd')
@Injectable()
export class PlaatsingwijzigingHandler implements BerichtHandler<Wijziging> {
  constructor(
    @Inject(Plaatsingen) private readonly plaatsingen: Plaatsingen,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Terugkeer) private readonly terugkeer: Terugkeer,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
  ) {}

  async verwerk(ontvangen: Ontvangen<Wijziging>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender } = ontvangen;
    const plaatsing = await this.neem(em, ontvangen);
    const betrokken = await this.inwoners.gebonden(em, plaatsing.inwonerId, ['regie', 'overdracht']);
    if ('datum' in data) await this.eindig(em, plaatsing, data, ontvangen);
    else await this.wijzig(em, plaatsing, data, ontvangen);
    return {
      onderwerp: { soort: 'plaatsing', id: plaatsing.id },
      inwonerId: plaatsing.inwonerId,
      ontvangers: betrokken.filter((ander) => ander !== afzender.id),
    };
  }

  private async neem(em: EntityManager, { data, afzender }: Ontvangen<Wijziging>): Promise<Plaatsing> {
    const gevonden = await this.plaatsingen.neem(em, data.plaatsing.id!);
    if (!gevonden) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.plaatsing');
    if (gevonden.partnerId !== afzender.id) throw Weigering.van('ROL_ONJUIST', 'data.plaatsing');
    if (gevonden.einde !== null) {
      throw Weigering.van('OVERGANG_VERBODEN', 'data.plaatsing', 'Het werk is al gestopt.');
    }
    return gevonden;
  }

  /** Who goes on in other work is not out of work. */
  private async eindig(
    em: EntityManager,
    plaatsing: Plaatsing,
    { datum, reden }: PlaatsingBeeindigd,
    ontvangen: Ontvangen,
  ): Promise<void> {
    await this.plaatsingen.eindig(em, plaatsing, datum, reden);
    if (reden !== 'ander-werk') await this.terugkeer.naarRegisseur(em, plaatsing.inwonerId, ontvangen);
    await this.inwoners.bewaak(em, plaatsing.inwonerId);
  }

  private async wijzig(
    em: EntityManager,
    oud: Plaatsing,
    data: PlaatsingGewijzigd,
    { afzender, envelop, nu }: Ontvangen,
  ): Promise<void> {
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    const gegevens = { ...oud.gegevens, ...werkgegevens(data) };
    const nieuw = { ...oud, vorm: data.vorm ?? oud.vorm, gegevens };
    await this.plaatsingen.wijzig(em, oud, nieuw, { berichtId: envelop.id, nu });
  }
}
