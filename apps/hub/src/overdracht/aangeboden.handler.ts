import { Inject, Injectable } from '@nestjs/common';
import type { OverdrachtAangeboden } from '@estafette/contracts/overdracht';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { Afspraken } from '../afspraak/index.js';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Kandidaten } from '../kandidaat/index.js';
import { Adresboek, type Team } from '../partner/index.js';
import { samen, Weigering } from '../web/index.js';
import { ontbrekend } from './minimumset.js';
import type { Overdracht } from './overdracht.tabel.js';
import { beginstatus, Overdrachten, rollenVan } from './overdrachten.js';
import { hoorders } from './hoorders.js';
import { toegestaan } from './overgangen.js';

/** A team offers an inwoner to another team. The giver stays stokhouder. */
@VerwerktBericht('overdracht.aangeboden')
@Injectable()
export class AangebodenHandler implements BerichtHandler<OverdrachtAangeboden> {
  readonly raaktAlleen = 'inwoner';

  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Afspraken) private readonly afspraken: Afspraken,
  ) {}

  async verwerk(ontvangen: Ontvangen<OverdrachtAangeboden>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, berichtId } = ontvangen;
    const [van, naar] = await samen(
      this.adresboek.team(em, data.van, 'data.van'),
      this.adresboek.team(em, data.naar, 'data.naar'),
    );
    if (van.partnerId !== afzender.id) throw Weigering.van('ROL_ONJUIST', 'data.van');
    const id = data.overdracht?.id ?? uuidv7();
    await samen(
      this.afspraken.eisDienst(em, naar.partnerId, data.dienst, 'data.dienst'),
      this.eisAdvies(em, data),
      this.weigerBestaande(em, id, ontvangen),
    );
    const [, nieuw] = await samen(
      this.inwoners.eisLeven(em, data.inwoner.id!, 'data.inwoner'),
      this.nieuw(em, id, van, naar, ontvangen),
    );
    const [ontvangers] = await Promise.all([
      hoorders(em, this.inwoners, nieuw, afzender.id),
      this.overdrachten.begin(em, nieuw, berichtId),
    ]);
    return {
      onderwerp: { soort: 'overdracht', id, nummer: nieuw.nummer },
      inwonerId: nieuw.inwonerId,
      aanvulling: { overdracht: { id } },
      ontvangers,
    };
  }

  private async eisAdvies(em: EntityManager, { advies, inwoner }: OverdrachtAangeboden): Promise<void> {
    if (!advies) return;
    const gegeven = await em.query<unknown[]>(`select 1 from hub.advies where id = $1 and inwoner_id = $2`, [
      advies.id,
      inwoner.id,
    ]);
    if (gegeven.length === 0) throw Weigering.van('VERWIJZING_BOTST', 'data.advies');
  }

  // The giver's own reference may already name an overdracht: then it cannot be offered once more.
  private async weigerBestaande(em: EntityManager, id: string, { afzender }: Ontvangen): Promise<void> {
    const bestaand = (await this.overdrachten.bestaat(em, id)) && (await this.overdrachten.neem(em, id));
    if (!bestaand) return;
    const { status, terugNaar } = bestaand;
    const stappen = toegestaan({ status, terugNaar, geschiedenis: [] }, rollenVan(bestaand, afzender));
    throw Weigering.van('OVERGANG_VERBODEN', 'data.overdracht', undefined, {
      huidigeStatus: status,
      toegestaneStappen: stappen,
    });
  }

  private async nieuw(
    em: EntityManager,
    id: string,
    van: Team,
    naar: Team,
    { data, nu }: Ontvangen<OverdrachtAangeboden>,
  ): Promise<Overdracht> {
    const inwonerId = data.inwoner.id!;
    const { doel, reden, redenUiterlijkeDatum, toelichting } = data;
    const [geverId, inzet, nummer, ontbreekt] = await samen(
      this.adresboek.medewerker(em, van.partnerId, data.gever, 'data.gever'),
      data.inzet && this.adresboek.team(em, data.inzet, 'data.inzet'),
      this.overdrachten.nummer(em),
      this.ontbreekt(em, inwonerId, data),
    );
    return {
      id,
      nummer,
      inwonerId,
      dienst: data.dienst,
      vanPartnerId: van.partnerId,
      vanTeamId: van.id,
      naarPartnerId: naar.partnerId,
      naarTeamId: naar.id,
      inzetPartnerId: inzet?.partnerId ?? null,
      inzetTeamId: inzet?.id ?? null,
      adviesId: data.advies?.id ?? null,
      geverId,
      stokhouderId: geverId,
      ...beginstatus(),
      versie: 1,
      gegevens: { doel, reden, redenUiterlijkeDatum, toelichting },
      ontbreekt,
      afgesproken: data.afgesproken ?? 'onbekend',
      uiterlijkeDatum: data.uiterlijkeDatum ?? null,
      afgesprokenStart: null,
      verwachteStart: null,
      onderbrokenTot: null,
      andereOntvangerId: null,
      aangebodenOp: nu,
      behandelaarId: null,
      ontvangenOp: null,
      inBehandelingOp: null,
      besluitOp: null,
      aangevuldOp: null,
      gestartOp: null,
      hervatOp: null,
      beeindigdOp: null,
      redenEinde: null,
      advies: null,
      warmContactOp: null,
      gesprekOp: null,
    };
  }

  private async ontbreekt(
    em: EntityManager,
    inwonerId: string,
    { dienst, doel }: OverdrachtAangeboden,
  ): Promise<string[]> {
    const kandidaat = await this.kandidaten.vind(em, inwonerId);
    return ontbrekend(dienst, { profiel: kandidaat?.profiel ?? {}, keten: kandidaat?.keten ?? {}, doel });
  }
}
