import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import type { Zoeksoort } from '../contract/index.js';
import { Gebieden, VOOR_EERSTE_PC4 } from './gebieden.js';
import type { Selectievraag } from './lees.js';
import { alsSql } from './voorwaarde.js';

/** A match: our id, and the number under which the source is known to have it. */
export interface Treffer {
  readonly id: string;
  readonly nummer: string;
  /** The OIN of the source. */
  readonly oin: string;
}

export interface Gevonden {
  readonly treffers: readonly Treffer[];
  /** There are more than were asked for. */
  readonly meer: boolean;
}

const TABEL: Readonly<Record<Zoeksoort, { readonly naam: string; readonly mag: string }>> = {
  werkzoekenden: {
    naam: 'hub.vum_werkzoekende',
    // The legal ground: the source agreed to mediate.
    mag: `v.partner_id = any(array(select partner_id from hub.afspraak_grondslag where doel = 'bemiddeling'))`,
  },
  vacatures: { naam: 'hub.vum_vacature', mag: `(v.sluit is null or v.sluit >= current_date::text)` },
};

/**
 * Finds what meets a question. When there is more than may be given, exposure decides (matching.md): whoever was given
 * least in thirty days, then longest ago, then a lot that is another one for every question.
 */
@Injectable()
export class Zoeker {
  constructor(@Inject(Gebieden) private readonly gebieden: Gebieden) {}

  async zoek(em: EntityManager, vraag: Selectievraag, maximum: number): Promise<Gevonden> {
    const gebied = await this.gebieden.rond(em, vraag.gebied.pc4, vraag.gebied.afstand);
    if (!gebied) return { treffers: [], meer: false };
    const { naam, mag } = TABEL[vraag.soort];
    const waarden: unknown[] = [gebied.afstanden, vraag.gebied.afstand, lot(vraag), maximum + 1];
    const p = (waarde: unknown) => `$${waarden.push(waarde)}`;
    const eisen = vraag.voorwaarden.map((voorwaarde) => `and ${alsSql(voorwaarde, p)}`);
    if (gebied.binnen) eisen.push(`and v.pc4 = any(${p(gebied.binnen)}::smallint[])`);
    // A join with the areas within reach would be ten times as slow: what there is, is looked at once anyway.
    const rijen = await em.query<Treffer[]>(
      `select v.id, v.nummer, (select p.oin from hub.partner p where p.id = v.partner_id) as oin from ${naam} v
        where ($1::smallint[])[v.pc4 - ${VOOR_EERSTE_PC4}] <= least($2::smallint, v.reisafstand) ${eisen.join(' ')} and ${mag}
        order by case when v.laatst > now() - interval '30 days' then v.keer else 0 end, v.laatst nulls first,
                 uuid_hash_extended(v.id, $3::bigint)
        limit $4`,
      waarden,
    );
    return { treffers: rijen.slice(0, maximum), meer: rijen.length > maximum };
  }

  /** What this number names, at this source when more than one has it; undefined when nobody may be given it. */
  async vind(em: EntityManager, soort: Zoeksoort, nummer: string, oin: string): Promise<Treffer | undefined> {
    const { naam, mag } = TABEL[soort];
    const rijen = await em.query<Treffer[]>(
      `select v.id, v.nummer, p.oin from ${naam} v join hub.partner p on p.id = v.partner_id
        where v.nummer = $1 and ${mag}`,
      [nummer],
    );
    // Two with one number, and nothing that says which: better none than another one.
    return rijen.length > 1 ? rijen.find((rij) => rij.oin === oin) : rijen[0];
  }

  /** Counts as given to somebody. In one order, so that two answers cannot wait for each other. */
  async telVertoond(em: EntityManager, soort: Zoeksoort, ids: readonly string[]): Promise<void> {
    const { naam } = TABEL[soort];
    await em.query(
      `update ${naam} v set laatst = now(), keer = case when v.laatst > now() - interval '30 days' then v.keer else 0 end + 1
         from (select id from ${naam} where id = any($1) order by id for update) as z where v.id = z.id`,
      [ids],
    );
  }
}

function lot({ vraagObject }: Selectievraag): string {
  return createHash('sha256').update(JSON.stringify(vraagObject)).digest().readBigInt64BE().toString();
}
