import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@estafette/messaging';
import type { EntityManager } from '@estafette/persistence';
import type { Reden } from './feiten.js';
import type { Termijn } from './termijnen.js';

/** One instance of a signaal: unique per code, about whom or what, and cause. */
export type Instantie = Omit<Termijn, 'vervaltOp'>;

/** What was found. The hub hears of each change and opens or closes the signaal. */
@Injectable()
export class Bevindingen {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** What was found before and had lapsed, is open again. */
  async meld(em: EntityManager, instanties: readonly Instantie[], nu: Date): Promise<void> {
    const gemeld = await em.query<{ id: string }[]>(
      `insert into matcher.bevinding (code, onderwerp_soort, onderwerp_id, oorzaak, gevonden_op)
       select n.code, n.soort, n.id, n.oorzaak, $5
         from unnest($1::text[], $2::text[], $3::uuid[], $4::text[]) with ordinality n(code, soort, id, oorzaak, volgnummer)
        order by n.volgnummer
       on conflict (code, onderwerp_soort, onderwerp_id, oorzaak) do update
         set gevonden_op = excluded.gevonden_op, vervallen_op = null, reden = null
       returning id`,
      [
        instanties.map(({ code }) => code),
        instanties.map(({ onderwerp }) => onderwerp.soort),
        instanties.map(({ onderwerp }) => onderwerp.id),
        instanties.map(({ oorzaak }) => oorzaak),
        nu,
      ],
    );
    await this.vertel(em, gemeld);
  }

  async sluit(em: EntityManager, { code, onderwerp, oorzaak }: Instantie, reden: Reden, nu: Date): Promise<void> {
    const [gesloten] = await em.query<[{ id: string }[], number]>(
      `update matcher.bevinding set vervallen_op = $5, reden = $6
        where code = $1 and onderwerp_soort = $2 and onderwerp_id = $3 and oorzaak = $4 and vervallen_op is null
        returning id`,
      [code, onderwerp.soort, onderwerp.id, oorzaak, nu, reden],
    );
    await this.vertel(em, gesloten);
  }

  private async vertel(em: EntityManager, bevindingen: readonly { id: string }[]): Promise<void> {
    if (bevindingen.length === 0) return;
    await this.outbox.plaats(em, 'signaal', ...bevindingen.map(({ id }) => ({ bevindingId: id })));
  }
}
