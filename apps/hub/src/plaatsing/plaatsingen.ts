import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import { Inwoners } from '../inwoner/index.js';
import { Kandidaten } from '../kandidaat/index.js';
import { Plaatsen } from '../vacature/index.js';
import { Voorstellen } from '../voorstel/index.js';
import { Plaatsing, type Vorm } from './plaatsing.tabel.js';

/** The bericht that moves a plaatsing: the cause of whatever follows from it. */
export interface Aanleiding {
  readonly berichtId: string;
  readonly nu: Date;
}

/** The state of plaatsingen, and what follows from one for voorstellen and places. */
@Injectable()
export class Plaatsingen {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Voorstellen) private readonly voorstellen: Voorstellen,
    @Inject(Plaatsen) private readonly plaatsen: Plaatsen,
  ) {}

  async neem(em: EntityManager, id: string): Promise<Plaatsing | null> {
    return em.findOne(Plaatsing, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async begin(em: EntityManager, nieuw: Plaatsing, aanleiding: Aanleiding): Promise<void> {
    await em.save(Plaatsing, nieuw);
    await this.inwoners.bind(em, nieuw.inwonerId, nieuw.partnerId, 'plaatsing', nieuw.id);
    await this.beweegVoorstel(em, nieuw, aanleiding);
    if (isWerk(nieuw.vorm)) await this.vul(em, nieuw, aanleiding);
    await this.kandidaten.zetWerk(em, nieuw.inwonerId);
    await this.inwoners.bewaak(em, nieuw.inwonerId);
  }

  /** A proefplaats that becomes work takes the place from now on. */
  async wijzig(em: EntityManager, oud: Plaatsing, nieuw: Plaatsing, aanleiding: Aanleiding): Promise<void> {
    await em.save(Plaatsing, { ...nieuw, versie: oud.versie + 1 });
    if (!isWerk(oud.vorm) && isWerk(nieuw.vorm)) {
      await this.beweegVoorstel(em, nieuw, aanleiding);
      await this.vul(em, nieuw, aanleiding);
    }
    await this.kandidaten.zetWerk(em, nieuw.inwonerId);
    await this.inwoners.bewaak(em, nieuw.inwonerId);
  }

  async eindig(em: EntityManager, plaatsing: Plaatsing, einde: string, reden: string): Promise<void> {
    const versie = plaatsing.versie + 1;
    await em.update(Plaatsing, { id: plaatsing.id }, { einde, redenEinde: reden, versie });
    await this.inwoners.ontbind(em, plaatsing.inwonerId, plaatsing.partnerId, 'plaatsing', plaatsing.id);
    if (plaatsing.vult) await this.plaatsen.komtVrij(em, plaatsing.vacatureId!);
    await this.kandidaten.zetWerk(em, plaatsing.inwonerId);
    await this.inwoners.bewaak(em, plaatsing.inwonerId);
  }

  private async beweegVoorstel(em: EntityManager, plaatsing: Plaatsing, { nu }: Aanleiding): Promise<void> {
    if (!plaatsing.voorstelId) return;
    const gebeurtenis = isWerk(plaatsing.vorm) ? 'geplaatst' : 'proefplaats';
    const voorstel = (await this.voorstellen.neem(em, plaatsing.voorstelId))!;
    await this.voorstellen.zet(em, voorstel, { gebeurtenis, rollen: ['voorlegger'], nu });
    if (gebeurtenis === 'geplaatst') await this.eindigProef(em, plaatsing, nu);
  }

  /** The work goes on where the trial was: that is over now. */
  private async eindigProef(em: EntityManager, plaatsing: Plaatsing, nu: Date): Promise<void> {
    const proeven = await em.query<{ id: string }[]>(
      `select id from hub.plaatsing
        where voorstel_id = $1 and id <> $2 and vorm = 'proefplaats' and einde is null order by id`,
      [plaatsing.voorstelId, plaatsing.id],
    );
    for (const { id } of proeven) await this.eindig(em, (await this.neem(em, id))!, lokaleDatum(nu), 'einde-proef');
  }

  /** Who has work is not put forward elsewhere any more, and takes a place of the vacature. */
  private async vul(em: EntityManager, plaatsing: Plaatsing, { berichtId, nu }: Aanleiding): Promise<void> {
    const { id, inwonerId, vacatureId, voorstelId } = plaatsing;
    const eigen = voorstelId ? { behalve: voorstelId } : {};
    await this.voorstellen.laatVervallen(em, { inwonerId, ...eigen }, 'andere-plaatsing', berichtId, nu);
    if (!vacatureId) return;
    await em.update(Plaatsing, { id }, { vult: true });
    await this.plaatsen.bezet(em, vacatureId, berichtId, nu);
  }
}

/** A proefplaats is a trial: the inwoner may still be put forward elsewhere, and the place is still free. */
function isWerk(vorm: Vorm): boolean {
  return vorm !== 'proefplaats';
}
