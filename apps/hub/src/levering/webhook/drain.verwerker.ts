import { Inject, Injectable } from '@nestjs/common';
import { Gewekt, Verwerkt, type Opdracht } from '@estafette/messaging';
import { Bezorger } from './bezorger.js';

/** Drains what is due for one partner. */
@Verwerkt('levering')
@Injectable()
export class DrainVerwerker extends Gewekt {
  protected readonly wachtrij = 'levering';

  constructor(@Inject(Bezorger) private readonly bezorger: Bezorger) {
    super();
  }

  protected doe({ ids }: Opdracht): Promise<void> {
    return this.bezorger.leeg(ids['partnerId']!);
  }
}
