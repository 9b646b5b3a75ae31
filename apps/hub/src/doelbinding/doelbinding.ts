import { Inject, Injectable } from '@nestjs/common';
import { fout, veldgroepen, verwijzingenIn, type Fout, type Klasse, type Veldgroep } from '@estafette/contracts';
import { Database, gezamenlijk, HUB, opPlaats, type EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import type { Grond } from './regel.js';

/** A rule of the version in force. */
interface Regel {
  readonly grond: Grond;
  readonly diensten: readonly string[] | null;
  readonly veldgroep: Veldgroep;
  readonly grondslag: string;
}

/** Gives a row when the person who asks does not work on what is named. */
const WERKT_NIET = {
  inwoner: `select 1 from hub.inwoner where id = $1 and not hub.is_gebonden(id)`,
  overdracht: `select 1 from hub.overdracht where id = $1
                  and not (hub.werkt_aan(inwoner_id, 'overdracht', id) or hub.heeft_regie(inwoner_id))`,
  voorstel: `select 1 from hub.voorstel where id = $1
                and not (hub.werkt_aan(inwoner_id, 'voorstel', id) or hub.heeft_regie(inwoner_id))`,
} as const;

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
  private readonly isVreemd = gezamenlijk(leesVreemd);

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
    const vreemd = await Promise.all(genoemd.map((v) => this.isVreemd(em, { partnerId, id: v.verwijzing.id! })));
    const fouten = genoemd.filter((_, i) => vreemd[i]).map((v): Fout => fout('GEEN_DOELBINDING', v.pad));
    if (fouten.length > 0) throw new Weigering(fouten);
  }

  /**
   * Why who knows an inwoner by id gets nothing: the organisation is not bound to it, or it is, and this person does not
   * work on it.
   */
  async weigering(inwonerId: string, groepen: readonly Veldgroep[], partnerId: string): Promise<Weigering> {
    const gebonden = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<unknown[]>(
        `select 1 from hub.binding where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and partner_id = $2
            and (tot is null or tot > now()) limit 1`,
        [inwonerId, partnerId],
      ),
    );
    const code = gebonden.length > 0 ? 'GEEN_WERKRELATIE' : 'GEEN_DOELBINDING';
    return Weigering.van(code, '', undefined, { ...(await this.uitleg(inwonerId, groepen)) });
  }

  /** Refuses what a person wants to do about an inwoner, overdracht or voorstel that it does not work on. */
  async eisWerkrelatie(
    em: EntityManager,
    partnerId: string,
    medewerkerId: string,
    klasse: Klasse,
    data: object,
  ): Promise<void> {
    const genoemd = verwijzingenIn(klasse, data).filter((v) => !v.magUitLijst && v.soort in WERKT_NIET);
    await em.query(`select set_config('estafette.partner', $1, true), set_config('estafette.medewerker', $2, true)`, [
      partnerId,
      medewerkerId,
    ]);
    const fouten: Fout[] = [];
    for (const { soort, verwijzing, pad } of genoemd) {
      const vreemd = await em.query<unknown[]>(WERKT_NIET[soort as keyof typeof WERKT_NIET], [verwijzing.id]);
      if (vreemd.length > 0) fouten.push(fout('GEEN_WERKRELATIE', pad));
    }
    await em.query(`select set_config('estafette.partner', '', true), set_config('estafette.medewerker', '', true)`);
    if (fouten.length > 0) throw new Weigering(fouten);
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

/** Whether each of these inwoners, if known, was never bound to that partner. */
async function leesVreemd(
  em: EntityManager,
  gevraagd: readonly { readonly partnerId: string; readonly id: string }[],
): Promise<boolean[]> {
  // A function in the condition on a binding would keep row-level security from using its index: it would be called
  // for every binding of the partner. And each inwoner is looked up by itself (`offset 0`): a plan from when there were few
  // bindings would read all of the partner.
  const rijen = await em.query<{ nr: number }[]>(
    `select g.nr::int from unnest($1::uuid[], $2::uuid[]) with ordinality as g (id, partner_id, nr)
       join hub.inwoner i on i.id = g.id
      where not exists (select from hub.binding b where b.inwoner_id = g.id and b.partner_id = g.partner_id offset 0)
        and not exists (
            select from hub.samengevoegd s where s.id = g.id and exists (
              select from hub.binding b where b.inwoner_id = s.zelfde_id and b.partner_id = g.partner_id offset 0))`,
    [gevraagd.map((g) => g.id), gevraagd.map((g) => g.partnerId)],
  );
  return opPlaats(gevraagd.length, rijen).map((plaats) => plaats.length > 0);
}
