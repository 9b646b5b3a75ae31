import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Kluis } from '../kluis/index.js';
import type { Partner } from '../partner/index.js';
import { Verwijzingen, type Buitennaam } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

interface Vrager {
  readonly partner: Partner;
  readonly medewerkerId: string | undefined;
  readonly doel: string;
}

/** Looks people up by BSN, and keeps who did that, what for and when: also when nobody was found. */
@Injectable()
export class Zoekvragen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  /** What the partner calls this person. Nobody, and somebody to whom it is not bound, are one and the same answer. */
  async zoek({ partner, medewerkerId, doel }: Vrager, bsn: string): Promise<Buitennaam> {
    const inwonerId = await this.database.inTransactie(HUB, 'identiteit', (em) => this.kluis.zoekBsn(em, bsn));
    const gebonden = await this.isGebonden(partner, inwonerId);
    return this.database
      .inTransactie(HUB, 'identiteit', async (em) => {
        await em.query(
          `insert into hub.bsn_zoekvraag (partner_id, medewerker_id, doel, inwoner_id) values ($1, $2, $3, $4)`,
          [partner.id, medewerkerId ?? null, doel, inwonerId ?? null],
        );
        return gebonden ? this.verwijzingen.buitennaam(em, partner.id, 'inwoner', inwonerId!) : undefined;
      })
      .then((naam) => {
        if (!naam) throw Weigering.van('NIET_GEVONDEN');
        return naam;
      });
  }

  private async isGebonden(partner: Partner, inwonerId: string | undefined): Promise<boolean> {
    const rijen = await this.database.inTransactie({ soort: 'partner', partnerId: partner.id }, 'identiteit', (em) =>
      em.query<unknown[]>(`select 1 from hub.inwoner where id = $1`, [inwonerId ?? null]),
    );
    return rijen.length > 0;
  }
}
