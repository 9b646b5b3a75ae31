import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import type { Aanroep } from '../aanroep/index.js';

export interface Bevraging {
  readonly kant: 'bron' | 'uitwisseling' | 'vrager';
  readonly wat: 'vraag' | 'detail';
  readonly soort: 'werkzoekenden' | 'vacatures' | 'contactmomenten';
  /** The criteria, or what detail was asked. Never says anything about a person. */
  readonly vraag: object;
  /** Our own ids of what was shown. */
  readonly getoond: readonly string[];
  readonly bijzonderheden?: object;
}

type Wie = Pick<Aanroep, 'van' | 'naar' | 'via' | 'suwi' | 'nummer'> & { readonly partner: { readonly id: string } };

/** Every question and detail, for accountability. */
@Injectable()
export class Bevragingen {
  async noteer(em: EntityManager, wie: Wie, bevraging: Bevraging): Promise<void> {
    const { kant, wat, soort, vraag, getoond, bijzonderheden = {} } = bevraging;
    const { partner, nummer, van, naar, via, suwi } = wie;
    await em.query(
      `insert into logboek.vum_bevraging
         (partner_id, aanvraag, kant, wat, soort, van, naar, via, suwi, vraag, getoond, bijzonderheden)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [partner.id, nummer, kant, wat, soort, van, naar, via, suwi ?? null, vraag, getoond, bijzonderheden],
    );
  }
}
