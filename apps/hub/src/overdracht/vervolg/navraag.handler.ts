import { Inject, Injectable } from '@nestjs/common';
import type { OverdrachtNagevraagd } from '@estafette/contracts/overdracht';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, viaPortaal, type BerichtHandler, type Gevolg, type Ontvangen } from '../../bericht/index.js';
import { Inwoners } from '../../inwoner/index.js';
import { Bezorging } from '../../levering/index.js';
import { Adresboek } from '../../partner/index.js';
import { Weigering } from '../../web/index.js';
import { hoorders } from '../hoorders.js';
import type { Overdracht } from '../overdracht.tabel.js';
import { deelnemers, Overdrachten, rollenVan } from '../overdrachten.js';
import { isEind, toegestaan } from '../overgangen.js';

/** What was told before the end must arrive after it too. */
const OPNIEUW = 'opnieuw-verstuurd';

/** Somebody who takes part, or has the regie, asks how it stands: the others hear it, and it stands in the history. */
@VerwerktBericht('overdracht.nagevraagd')
@Injectable()
export class NavraagHandler implements BerichtHandler<OverdrachtNagevraagd> {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
  ) {}

  async verwerk(ontvangen: Ontvangen<OverdrachtNagevraagd>, em: EntityManager): Promise<Gevolg> {
    const { afzender, envelop, data, berichtId, nu } = ontvangen;
    const overdracht = await this.neem(em, ontvangen);
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    const gebeurtenis = data.wijze === OPNIEUW ? OPNIEUW : 'nagevraagd';
    await this.overdrachten.vermeld(em, overdracht, gebeurtenis, berichtId, nu);
    // In the transaction that tells it: else a crash in between would leave it told and not done.
    if (gebeurtenis === OPNIEUW) {
      await this.bezorging.herbezorgOver(em, afzender.id, { soort: 'overdracht', id: overdracht.id });
    }
    return {
      onderwerp: { soort: 'overdracht', id: overdracht.id, nummer: overdracht.nummer },
      inwonerId: overdracht.inwonerId,
      ontvangers: await hoorders(em, this.inwoners, overdracht, viaPortaal(envelop) ? undefined : afzender.id),
    };
  }

  private async neem(em: EntityManager, { afzender, data }: Ontvangen<OverdrachtNagevraagd>): Promise<Overdracht> {
    const overdracht = await this.overdrachten.neem(em, data.overdracht.id!);
    if (!overdracht) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.overdracht');
    const regie = await this.inwoners.gebonden(em, overdracht.inwonerId, ['regie']);
    if (![...deelnemers(overdracht), ...regie].includes(afzender.id)) throw Weigering.van('ROL_ONJUIST');
    const { status, terugNaar } = overdracht;
    if (!isEind(status) || data.wijze === OPNIEUW) return overdracht;
    const stappen = toegestaan({ status, terugNaar, geschiedenis: [] }, rollenVan(overdracht, afzender));
    throw Weigering.van('OVERGANG_VERBODEN', '', undefined, { huidigeStatus: status, toegestaneStappen: stappen });
  }
}
