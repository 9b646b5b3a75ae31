import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB } from '@estafette/persistence';

/** Sees to it that there is a partition for this month and the next ones. What has none goes into one for the rest. */
@OpRooster('logboek.maanden')
@Injectable()
export class Maanden implements Ronde {
  readonly elkeMs = 12 * 3_600_000;

  constructor(@Inject(Database) private readonly database: Database) {}

  async doe(): Promise<void> {
    await this.database.inTransactie(HUB, 'inrichting', (em) => em.query(`select logboek.maak_maanden()`));
  }
}
