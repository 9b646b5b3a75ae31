import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { BijLeveringsstoring, type Leveringsstoring, type Storingshoorder } from '../levering/index.js';
import { Signalen } from './signalen.js';

const CODE = 'LEVERING_MISLUKT';
/** Whatever fails, it is one outage of one connection. */
const OORZAAK = 'webhook';

/** Raises a signaal when berichten do not reach the webhook of a partner, and closes it when they do again. */
@BijLeveringsstoring()
@Injectable()
export class Leveringsstoringen implements Storingshoorder {
  constructor(@Inject(Signalen) private readonly signalen: Signalen) {}

  storing(em: EntityManager, { partnerId }: Leveringsstoring): Promise<void> {
    return this.signalen.meldPartner(em, partnerId, CODE, OORZAAK);
  }

  herstel(em: EntityManager, partnerId: string): Promise<void> {
    return this.signalen.sluitPartner(em, partnerId, CODE, OORZAAK);
  }
}
