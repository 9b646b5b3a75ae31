import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import type { Aanmelding } from '../toegang/index.js';
import { Matchervragen } from './matchervragen.js';

type Keren = readonly { readonly kandidaatId: string; readonly keer: number }[];

/** What the matcher found out about a weight set. */
interface Toets {
  readonly fouten: readonly string[];
  readonly goud?: { readonly gezakt: readonly unknown[] };
  readonly vertoond?: { readonly oud: Keren; readonly nieuw: Keren };
}

/** Tries a weight set and tells who would be shown. The matcher knows no trede, so that part is counted here. */
@Injectable()
export class Wegingsrapport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Matchervragen) private readonly matcher: Matchervragen,
  ) {}

  async maak(aanvrager: Aanmelding, weging: object): Promise<object> {
    const { vertoond, ...toets } = await this.matcher.vraag<Toets>(aanvrager, { soort: 'weging', inhoud: weging });
    const doorGoud = toets.fouten.length === 0 && toets.goud?.gezakt.length === 0;
    return {
      ...toets,
      ...(vertoond && {
        vertoning: { oud: await this.perTrede(vertoond.oud), nieuw: await this.perTrede(vertoond.nieuw) },
      }),
      oordeel: doorGoud
        ? 'Deze weging kan worden voorgelegd. De gemeente besluit erover.'
        : 'Deze weging kan zo niet worden gebruikt.',
    };
  }

  /** How many people of each szeebraTrede are on a list, and how many places they have. */
  private perTrede(keren: Keren): Promise<object[]> {
    return this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<object[]>(
        `select coalesce(d.keten #>> '{szeebraTrede,trede}', 'onbekend') as "szeebraTrede", count(*)::int as mensen,
                sum(k.keer)::int as plaatsen
           from jsonb_to_recordset($1) as k ("kandidaatId" uuid, keer int)
           left join hub.kandidaat_deel d on d.kandidaat_id = k."kandidaatId" and d.veldgroep = 'afstand'
          group by 1 order by 1`,
        [JSON.stringify(keren)],
      ),
    );
  }
}
