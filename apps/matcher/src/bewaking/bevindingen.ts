import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@estafette/messaging';
import type { EntityManager } from '@estafette/persistence';

/** One instance of a signaal about an overdracht. */
export interface Instantie {
  readonly code: string;
  readonly overdrachtId: string;
  readonly oorzaak: string;
}

/** What was found. The hub hears of each change and opens or closes the signaal. */
@Injectable()
export class Bevindingen {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** What was found before and had lapsed, is open again. */
  async meld(em: EntityManager, { code, overdrachtId, oorzaak }: Instantie, nu: Date): Promise<void> {
    const gemeld = await em.query<{ id: string }[]>(
      `insert into matcher.bevinding (code, overdracht_id, oorzaak, gevonden_op) values ($1, $2, $3, $4)
       on conflict (code, overdracht_id, oorzaak) do update set gevonden_op = excluded.gevonden_op, vervallen_op = null
       returning id`,
      [code, overdrachtId, oorzaak, nu],
    );
    await this.vertel(em, gemeld);
  }

  async sluit(em: EntityManager, { code, overdrachtId, oorzaak }: Instantie, nu: Date): Promise<void> {
    const [gesloten] = await em.query<[{ id: string }[], number]>(
      `update matcher.bevinding set vervallen_op = $4
        where code = $1 and overdracht_id = $2 and oorzaak = $3 and vervallen_op is null
        returning id`,
      [code, overdrachtId, oorzaak, nu],
    );
    await this.vertel(em, gesloten);
  }

  private async vertel(em: EntityManager, bevindingen: readonly { id: string }[]): Promise<void> {
    for (const { id } of bevindingen) await this.outbox.plaats(em, 'signaal', { bevindingId: id });
  }
}
