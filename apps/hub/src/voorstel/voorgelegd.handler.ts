import { Inject, Injectable } from '@nestjs/common';
import type { VoorstelVoorgelegd } from '@estafette/contracts/voorstel';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { HubBerichten, VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Adresboek } from '../partner/index.js';
import { Plaatsen } from '../vacature/index.js';
import { Weigering } from '../web/index.js';
import { nieuwVoorstel } from './nieuw.js';
import { toegestaan } from './overgangen.js';
import type { Voorstel } from './voorstel.tabel.js';
import { geweigerd, Voorstellen } from './voorstellen.js';

/**
 * Somebody puts an inwoner forward. Who answers for the inwoner hears it; where the inwoner said before that it may go
 * direct, it is agreed at once.
 */
@VerwerktBericht('voorstel.voorgelegd')
@Injectable()
export class VoorgelegdHandler implements BerichtHandler<VoorstelVoorgelegd> {
  constructor(
    @Inject(Voorstellen) private readonly voorstellen: Voorstellen,
    @Inject(Plaatsen) private readonly plaatsen: Plaatsen,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
  ) {}

  async verwerk(ontvangen: Ontvangen<VoorstelVoorgelegd>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender } = ontvangen;
    const id = data.voorstel?.id ?? uuidv7();
    await this.eisOpenVacature(em, data.vacature.id!);
    await this.eisLopendeZaak(em, data.inwoner.id!);
    await this.weigerBestaande(em, id, ontvangen);
    const nieuw = await this.nieuw(em, id, ontvangen);
    await this.voorstellen.begin(em, nieuw);
    if (nieuw.status === 'akkoord') await this.meldMagDirect(em, nieuw, ontvangen.envelop.id);
    return {
      onderwerp: { soort: 'voorstel', id },
      inwonerId: nieuw.inwonerId,
      aanvulling: { voorstel: { id } },
      ontvangers: await this.voorstellen.hoorders(em, nieuw, afzender.id),
    };
  }

  private async eisOpenVacature(em: EntityManager, vacatureId: string): Promise<void> {
    const { status } = await this.plaatsen.neem(em, vacatureId);
    if (status !== 'open') throw Weigering.van('OVERGANG_VERBODEN', 'data.vacature', 'De vacature is niet meer open.');
  }

  /** A list may be older than the end of a case: who moved away or died is not put forward any more. */
  private async eisLopendeZaak(em: EntityManager, inwonerId: string): Promise<void> {
    if (await this.inwoners.isZaakBeeindigd(em, inwonerId)) {
      throw Weigering.van('OVERGANG_VERBODEN', 'data.inwoner', 'De zaak van deze inwoner is geëindigd.');
    }
  }

  private async weigerBestaande(
    em: EntityManager,
    id: string,
    { data, afzender }: Ontvangen<VoorstelVoorgelegd>,
  ): Promise<void> {
    const bestaand =
      (await this.voorstellen.neem(em, id)) ??
      (await this.voorstellen.openVan(em, afzender.id, data.inwoner.id!, data.vacature.id!));
    if (bestaand) throw geweigerd('verboden', bestaand.status, toegestaan(bestaand.status, ['voorlegger']));
  }

  private async nieuw(
    em: EntityManager,
    id: string,
    { data, afzender, nu }: Ontvangen<VoorstelVoorgelegd>,
  ): Promise<Voorstel> {
    const inwonerId = data.inwoner.id!;
    const magDirect = (await laatsteAntwoord(em, inwonerId)) === 'mag-direct';
    const accountmanager = data.accountmanager;
    return nieuwVoorstel({
      id,
      inwonerId,
      vacatureId: data.vacature.id!,
      partnerId: afzender.id,
      aanPartnerId: await wieAntwoordt(em, inwonerId),
      accountmanagerId: accountmanager
        ? await this.adresboek.medewerker(em, afzender.id, accountmanager, 'data.accountmanager')
        : null,
      waarom: data.waarom,
      voorgelegdOp: nu,
      runId: data.runId,
      antwoord: magDirect ? 'mag-direct' : undefined,
    });
  }

  private async meldMagDirect(em: EntityManager, { id, inwonerId, partnerId }: Voorstel, oorzaak: string) {
    const data = { voorstel: { id }, antwoord: 'mag-direct' };
    const gevolg = { onderwerp: { soort: 'voorstel' as const, id }, inwonerId, ontvangers: [partnerId] };
    await this.hubBerichten.verstuur(em, 'voorstel.inwoner-akkoord', data, gevolg, oorzaak);
  }
}

/** What the inwoner said the last time that somebody asked: "mag direct" holds until another answer. */
async function laatsteAntwoord(em: EntityManager, inwonerId: string): Promise<string | undefined> {
  const [rij] = await em.query<{ antwoord: string }[]>(
    `select antwoord from hub.voorstel where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and antwoord_op is not null
      order by antwoord_op desc, id desc limit 1`,
    [inwonerId],
  );
  return rij?.antwoord;
}

/** Who has the regie; without one the gemeente or UWV that knows the inwoner. With nobody to answer there is no voorstel. */
async function wieAntwoordt(em: EntityManager, inwonerId: string): Promise<string> {
  const [rij] = await em.query<{ partner_id: string }[]>(
    `select b.partner_id from hub.binding b join hub.partner p on p.id = b.partner_id
      where b.inwoner_id = any(array(select hub.zelfde_inwoner($1)))
        and b.grond in ('regie', 'aanlevering') and (b.tot is null or b.tot > now())
        and p.soort in ('gemeente', 'uwv')
      order by b.grond = 'regie' desc, p.soort = 'gemeente' desc, b.vanaf limit 1`,
    [inwonerId],
  );
  if (!rij) throw Weigering.van('NIEMAND_AAN_ZET', 'data.inwoner');
  return rij.partner_id;
}
