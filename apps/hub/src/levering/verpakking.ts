import { Inject, Injectable } from '@nestjs/common';
import { Database, DatabaseOnbereikbaar, HUB } from '@estafette/persistence';
import { Eventschrijver, type LeveringRij } from './event.js';

/** What came of making the event of a levering. */
export type Verpakt<R extends LeveringRij> =
  { readonly rij: R; readonly event: object } | { readonly rij: R; readonly oorzaak: unknown };

/** Makes the events that a partner gets. One that cannot be made does not keep the others. */
@Injectable()
export class Verpakking {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Eventschrijver) private readonly schrijver: Eventschrijver,
  ) {}

  /** In the order of `rijen`. Throws only when the database is away. */
  async voor<R extends LeveringRij>(partnerId: string, rijen: readonly R[]): Promise<Verpakt<R>[]> {
    try {
      return await this.maak(partnerId, rijen);
    } catch (oorzaak) {
      if (oorzaak instanceof DatabaseOnbereikbaar) throw oorzaak;
      const [enige] = rijen;
      if (rijen.length === 1) return [{ rij: enige!, oorzaak }];
      const apart: Verpakt<R>[] = [];
      for (const rij of rijen) apart.push(...(await this.voor(partnerId, [rij])));
      return apart;
    }
  }

  private async maak<R extends LeveringRij>(partnerId: string, rijen: readonly R[]): Promise<Verpakt<R>[]> {
    const events = await this.database.inTransactie(HUB, 'bezorging', (em) =>
      this.schrijver.voor(em, partnerId, rijen),
    );
    return rijen.map((rij, i) => ({ rij, event: events[i]! }));
  }
}
