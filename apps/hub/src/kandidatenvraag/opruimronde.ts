import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';

const PER_KEER = 5_000;

/** matching.md section 2, as for runs: at least six months by law, 24 proposed. */
const WIS = `
  delete from hub.kandidatenvraag where id in (
    select id from hub.kandidatenvraag where gesteld_op < $1::timestamptz - interval '24 months' limit ${PER_KEER})`;

/** Lets go of questions to the matcher that have been kept long enough. */
@OpRooster('kandidatenvraag.opruimen')
@Injectable()
export class Opruimronde implements Ronde {
  readonly elkeMs = 86_400_000;
  readonly eerstNaMs = 300_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(stop: AbortSignal): Promise<void> {
    let gewist: number;
    do {
      gewist = await this.wis();
      if (gewist > 0) this.logboek.regel({ stap: 'kandidatenvraag.opgeruimd', aantal: gewist });
    } while (gewist === PER_KEER && !stop.aborted);
  }

  private wis(): Promise<number> {
    return this.database.inTransactie(HUB, 'wachtrij', async (em) => {
      const [, aantal] = await em.query<[unknown[], number]>(WIS, [this.klok.nu()]);
      return aantal;
    });
  }
}
