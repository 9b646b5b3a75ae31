import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';

/** Joins two inwoners who turn out to be one person, and takes them apart again. No fact moves. */
@Injectable()
export class Samenvoegingen {
  /** The id of the samenvoeging; undefined when they were one already. */
  async voegSamen(em: EntityManager, een: string, ander: string): Promise<string | undefined> {
    await wachtOpBeurt(em);
    const [paar] = await em.query<[{ een: string; ander: string }]>(
      `select hub.blijvende_inwoner($1) as een, hub.blijvende_inwoner($2) as ander`,
      [een, ander],
    );
    if (paar.een === paar.ander) return undefined;
    const { vervallen, blijvend } = await this.wieBlijft(em, paar);
    const wasBeschikbaar = await this.haalUitAanbod(em, vervallen);
    const [{ id }] = await em.query<[{ id: string }]>(
      `insert into hub.samenvoeging (vervallen_id, blijvend_id, was_beschikbaar) values ($1, $2, $3) returning id`,
      [vervallen, blijvend, wasBeschikbaar],
    );
    return id;
  }

  /** Everything is as it was; what came since under the joined name stays with the one that stayed. */
  async ontbind(em: EntityManager, id: string): Promise<void> {
    await wachtOpBeurt(em);
    const [[rij]] = await em.query<[{ vervallen_id: string; was_beschikbaar: boolean }[], number]>(
      `update hub.samenvoeging set tot = now() where id = $1 and tot is null returning vervallen_id, was_beschikbaar`,
      [id],
    );
    if (!rij) throw Weigering.van('NIET_GEVONDEN');
    if (rij.was_beschikbaar) {
      await em.query(`update hub.kandidaat set beschikbaar = true where id = $1`, [rij.vervallen_id]);
    }
  }

  // A profile is what a match is made on, so who has one stays; else who was known first.
  private async wieBlijft(
    em: EntityManager,
    { een, ander }: { een: string; ander: string },
  ): Promise<{ vervallen: string; blijvend: string }> {
    const [eerste] = await em.query<{ id: string }[]>(
      `select i.id from hub.inwoner i left join hub.kandidaat k on k.id = i.id where i.id = any($1)
        order by k.id is null, i.aangemaakt_op, i.id limit 1`,
      [[een, ander]],
    );
    return eerste?.id === een ? { vervallen: ander, blijvend: een } : { vervallen: een, blijvend: ander };
  }

  /** One person is not offered twice. Gives whether there was a profile on offer. */
  private async haalUitAanbod(em: EntityManager, inwonerId: string): Promise<boolean> {
    const [, aantal] = await em.query<[unknown[], number]>(
      `update hub.kandidaat set beschikbaar = false where id = $1 and beschikbaar`,
      [inwonerId],
    );
    return aantal > 0;
  }
}

// Two at once could each see the other as the one that stays.
async function wachtOpBeurt(em: EntityManager): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtext('estafette.samenvoeging'))`);
}
