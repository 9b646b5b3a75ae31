import { Inject, Injectable } from '@nestjs/common';
import { fout, veldgroepen, verwijzingenIn, type Fout, type Klasse, type Veldgroep } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import type { Grond } from './regel.js';

/** A rule of the version in force. */
interface Regel {
  readonly grond: Grond;
  readonly diensten: readonly string[] | null;
  readonly veldgroep: Veldgroep;
  readonly grondslag: string;
}

/** What is not shared, by which rule, who may see it, and whom to ask. */
export interface Uitleg {
  readonly versie: string;
  readonly nietGedeeld: readonly object[];
  readonly vraagBij?: object;
}

/**
 * Who may see what of an inwoner, and why. Row-level security decides by the same rules; this tells them, and applies
 * them to what leaves the hub in berichten.
 */
@Injectable()
export class Doelbinding {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The groups that this partner may see now of each of these inwoners. */
  async groepen(
    em: EntityManager,
    partnerId: string,
    inwonerIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<Veldgroep>>> {
    const rijen = await em.query<{ id: string; groepen: Veldgroep[] }[]>(
      `select i as id, array(select hub.veldgroepen(i, $1)) as groepen from unnest($2::uuid[]) as i`,
      [partnerId, [...new Set(inwonerIds)]],
    );
    return new Map(rijen.map((r) => [r.id, new Set(r.groepen)]));
  }

  /**
   * Refuses a bericht about an inwoner to whom the sender was never bound. A pairwise id alone is no ground: it may come
   * from a list of candidates. A newcomer is nobody's yet, and who is put forward from a list is asked first.
   */
  async eisBinding(em: EntityManager, partnerId: string, klasse: Klasse, data: object): Promise<void> {
    const genoemd = verwijzingenIn(klasse, data).filter((v) => v.soort === 'inwoner' && !v.magUitLijst);
    const vreemd = await em.query<{ id: string }[]>(
      `select i.id from hub.inwoner i where i.id = any($1)
          and not exists (select 1 from hub.binding b where b.inwoner_id = i.id and b.partner_id = $2)`,
      [genoemd.map((v) => v.verwijzing.id), partnerId],
    );
    const fouten = genoemd
      .filter((v) => vreemd.some((i) => i.id === v.verwijzing.id))
      .map((v): Fout => fout('GEEN_DOELBINDING', v.pad));
    if (fouten.length > 0) throw new Weigering(fouten);
  }

  /** Why a partner that knows an inwoner by id, but is not bound to it, gets nothing. */
  async weigering(inwonerId: string, groepen: readonly Veldgroep[]): Promise<Weigering> {
    return Weigering.van('GEEN_DOELBINDING', '', undefined, { ...(await this.uitleg(inwonerId, groepen)) });
  }

  /** Explains these groups, which were not shared. */
  async uitleg(inwonerId: string, groepen: readonly Veldgroep[]): Promise<Uitleg> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const { versie, regels } = await this.inWerking(em);
      const vraagBij = await this.vraagBij(em, inwonerId);
      return {
        versie,
        nietGedeeld: groepen.map((groep) => nietGedeeld(groep, regels)),
        ...(vraagBij ? { vraagBij } : {}),
      };
    });
  }

  /** The version in force, with its rules. */
  async inWerking(em: EntityManager): Promise<{ versie: string; vanaf: string; regels: Regel[] }> {
    const [versie] = await em.query<[{ versie: string; vanaf: string }]>(
      `select versie, vanaf::text from hub.doelbinding where versie = hub.doelbindingversie()`,
    );
    const regels = await em.query<Regel[]>(
      `select grond, veldgroep, grondslag,
              case when count(dienst) > 0 then array_agg(dienst order by dienst) end as diensten
         from hub.doelregel where versie = $1 group by grond, veldgroep, grondslag order by grond, veldgroep`,
      [versie.versie],
    );
    return { ...versie, regels };
  }

  /** Who has the regie, or else who told us of the inwoner: a team or organisation, not a person. */
  private async vraagBij(em: EntityManager, inwonerId: string): Promise<object | undefined> {
    const [bij] = await em.query<{ partner: string; team: string | null }[]>(
      `(select p.weergavenaam as partner, t.weergavenaam as team
          from hub.contactpersoon c join hub.team t on t.id = c.team_id join hub.partner p on p.id = t.partner_id
         where c.inwoner_id = $1 and c.tot is null order by c.vanaf desc, c.id desc limit 1)
       union all
       (select p.weergavenaam, null from hub.binding b join hub.partner p on p.id = b.partner_id
         where b.inwoner_id = $1 and b.grond = 'aanlevering' order by b.vanaf limit 1)
       limit 1`,
      [inwonerId],
    );
    return bij && { partner: bij.partner, ...(bij.team ? { team: bij.team } : {}) };
  }
}

function nietGedeeld(veldgroep: Veldgroep, regels: readonly Regel[]): object {
  const wel = regels.filter((r) => r.veldgroep === veldgroep).map(({ grond, diensten }) => ({ grond, diensten }));
  return { veldgroep, betekenis: veldgroepen[veldgroep], welBij: wel };
}
