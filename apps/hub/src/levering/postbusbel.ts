import { Inject, Injectable } from '@nestjs/common';
import { Bundelaar } from '@estafette/messaging';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';

/** The channel on which waiting postbuses hear that there is something; the content is the id of the partner. */
export const POSTBUSKANAAL = 'postbus';

/**
 * Tells the hubs that there is something in these postbuses. After the commit that put it there and not in it: transactions
 * that notify commit one after the other. A ring that gets lost costs who waits a second: then it looks by itself.
 */
@Injectable()
export class Postbusbel {
  private readonly bundelaar = new Bundelaar<string>({ elkeMs: 20, hoogstens: 1_000 }, (ids) => void this.meld(ids));

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  lui(partnerIds: readonly string[]): void {
    this.bundelaar.neem(partnerIds);
  }

  private async meld(partnerIds: readonly string[]): Promise<void> {
    await this.database
      .inTransactie(HUB, 'bezorging', (em) =>
        em.query(`select pg_notify('${POSTBUSKANAAL}', o) from unnest($1::text[]) as o`, [[...new Set(partnerIds)]]),
      )
      .catch((oorzaak: unknown) => this.logboek.storing({ stap: 'postbus.bel' }, oorzaak));
  }
}
