import { Inject, Injectable } from '@nestjs/common';
import type { AdviesGegeven } from '@estafette/contracts/advies';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Overdrachten } from '../overdracht/index.js';
import { Adresboek } from '../partner/index.js';
import { Weigering } from '../web/index.js';

/**
 * Who was asked advises a next step. It is the advice of the overdracht in which it was asked, so that somebody is
 * reminded when nothing follows. Who should deploy it does not know the inwoner by it: that is for the regisseur to hand
 * over.
 */
@VerwerktBericht('advies.gegeven')
@Injectable()
export class AdviesHandler implements BerichtHandler<AdviesGegeven> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
  ) {}

  async verwerk(ontvangen: Ontvangen<AdviesGegeven>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender } = ontvangen;
    const id = data.advies?.id ?? uuidv7();
    const inwonerId = data.inwoner.id!;
    await this.eisTeams(em, data);
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    if (data.overdracht) await this.zetBijOverdracht(em, ontvangen);
    await this.bewaar(em, id, ontvangen);
    await this.inwoners.bewaak(em, inwonerId);
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    return {
      onderwerp: { soort: 'advies', id },
      inwonerId,
      aanvulling: { advies: { id } },
      ontvangers: betrokken.filter((ander) => ander !== afzender.id),
    };
  }

  private async eisTeams(em: EntityManager, { inzet, uitvoerder }: AdviesGegeven): Promise<void> {
    if (inzet) await this.adresboek.team(em, inzet, 'data.inzet');
    if (uitvoerder) await this.adresboek.team(em, uitvoerder, 'data.uitvoerder');
  }

  private async zetBijOverdracht(em: EntityManager, { data, afzender }: Ontvangen<AdviesGegeven>): Promise<void> {
    const overdracht = await this.overdrachten.neem(em, data.overdracht!.id!);
    if (!overdracht || !(await this.inwoners.zelfde(em, overdracht.inwonerId, data.inwoner.id!)))
      throw Weigering.van('VERWIJZING_BOTST', 'data.overdracht');
    if (overdracht.naarPartnerId !== afzender.id) throw Weigering.van('ROL_ONJUIST', 'data.overdracht');
    await this.overdrachten.zetAdvies(em, overdracht, data.dienst);
  }

  private async bewaar(
    em: EntityManager,
    id: string,
    { berichtId, afzender, data, nu }: Ontvangen<AdviesGegeven>,
  ): Promise<void> {
    const gezet = await em.query<unknown[]>(
      `insert into hub.advies (id, bericht_id, inwoner_id, overdracht_id, partner_id, dienst, datum, gegeven_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [id, berichtId, data.inwoner.id, data.overdracht?.id ?? null, afzender.id, data.dienst, data.datum, nu],
    );
    if (gezet.length === 0) throw Weigering.van('OVERGANG_VERBODEN', 'data.advies', 'Dit advies is al gegeven.');
  }
}
