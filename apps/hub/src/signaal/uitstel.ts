import { Inject, Injectable } from '@nestjs/common';
import { isUuid, velden } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { dagenLater, eindeVan, Klok, leesLokaleDatum, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

const { datum, tekst, Verplicht } = velden;

/** Longer is no rest any more. */
const HOOGSTENS_DAGEN = 92;

export class Uitstelverzoek {
  @Verplicht(tekst(300)) reden: string;
  @Verplicht(datum()) tot: string;
}

/** Lets a signaal rest until a day, with the reason: it stays open, but it does not escalate. */
@Injectable()
export class Uitstel {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Refuses who is not on turn, and a day that has passed or is too far away. */
  async stelUit(aanvrager: Aanmelding, id: string, { reden, tot }: Uitstelverzoek): Promise<void> {
    const dag = this.keur(tot);
    const intern = isUuid(id) ? await this.alsHub((em) => this.intern(em, aanvrager, id)) : undefined;
    if (!intern || !(await this.isAanZet(aanvrager, intern))) throw Weigering.van('NIET_GEVONDEN');
    await this.alsHub((em) =>
      em.query(
        `update hub.signaal set geparkeerd_tot = $2, parkeerreden = $3, beurt_op = $4
          where id = $1 and opgelost_op is null`,
        [intern, dag, reden, eindeVan(dag)],
      ),
    );
  }

  private keur(tot: string): LokaleDatum {
    const dag = leesLokaleDatum(tot);
    const vandaag = lokaleDatum(this.klok.nu());
    if (dag && dag > vandaag && dag <= dagenLater(vandaag, HOOGSTENS_DAGEN)) return dag;
    const melding = `Kies een dag na vandaag, en binnen ${HOOGSTENS_DAGEN} dagen.`;
    throw Weigering.van('PARAMETER_ONJUIST', 'tot', melding);
  }

  /** Row-level security decides what the caller may see of it; who may rest it, owns it or has the regie. */
  private async isAanZet(aanvrager: Aanmelding, id: string): Promise<boolean> {
    const gevonden = await this.database.inTransactie(namens(aanvrager), 'inzage', (em) =>
      em.query<unknown[]>(
        `select 1 from hub.signaal where id = $1 and opgelost_op is null and verteld_op is not null
            and (eigenaar_partner_id = hub.huidige_partner() or hub.heeft_regie(inwoner_id))`,
        [id],
      ),
    );
    return gevonden.length > 0;
  }

  private intern(em: EntityManager, { partner }: Aanmelding, id: string): Promise<string | undefined> {
    return this.verwijzingen.internId(em, partner.id, 'signaal', id);
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'signalering', werk);
  }
}
